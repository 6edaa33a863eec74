// Compiles the two style sheets and lays the fonts beside them, each font named by its content.
// Called by the Styles target of Prongsai.Platform.csproj and by `npm run styles`.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const modules = resolve(here, "../../../node_modules");
const webRoot = resolve(here, "../wwwroot");
const limits = { officer: 60_000, public: 25_000 };

rmSync(join(webRoot, "fonts"), { recursive: true, force: true });
for (const folder of ["css", "fonts"]) mkdirSync(join(webRoot, folder), { recursive: true });

const fonts = {};
for (const script of ["thai", "latin"]) {
  for (const weight of [400, 600, 700]) {
    const source = join(modules, "@fontsource/sarabun/files", `sarabun-${script}-${weight}-normal.woff2`);
    const hash = createHash("sha256").update(readFileSync(source)).digest("hex").slice(0, 8);
    const name = `sarabun-${script}-${weight}.${hash}.woff2`;
    copyFileSync(source, join(webRoot, "fonts", name));
    fonts[`${script}-${weight}`] = name;
  }
}

const fontFile = (args) => new sass.SassString(fonts[args[0].assertString("key").text]);

for (const name of Object.keys(limits)) {
  const { css } = sass.compile(join(here, `${name}.scss`), {
    style: "compressed",
    loadPaths: [modules],
    quietDeps: true,
    functions: { "font-file($key)": fontFile },
  });
  // The theme defines every functional colour, so the fallbacks of the base are dead weight.
  const lean = css.replace(/(var\(--govuk-[a-z-]+-colour),\s*#[0-9a-f]+\)/gi, "$1)").replace(/^\uFEFF/, "");
  if (/GDS Transport|crest|crown/i.test(lean)) throw new Error(`${name}.css carries protected marks of the base`);
  if (lean.length > limits[name]) throw new Error(`${name}.css has ${lean.length} bytes; the limit is ${limits[name]}`);
  writeFileSync(join(webRoot, "css", `${name}.css`), lean);
  console.log(`${name}.css ${lean.length} bytes`);
}
for (const stray of readdirSync(join(webRoot, "css"))) if (!(stray.replace(".css", "") in limits)) rmSync(join(webRoot, "css", stray));
