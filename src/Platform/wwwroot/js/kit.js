// Comfort only: every page works without this file.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // A select that submits its own form needs no button.
  all("select[data-submit]").forEach((select) => select.addEventListener("change", () => select.form.requestSubmit()));
  all("[data-noscript]").forEach((element) => { element.hidden = true; });

  // A slider says where it stands.
  all("output[for]").forEach((output) => {
    const slider = document.getElementById(output.htmlFor.value);
    if (slider) slider.addEventListener("input", () => { output.value = Number(slider.value).toFixed(2); });
  });

  const errors = document.getElementById("p-errors");
  if (errors) {
    errors.focus();
    // The field, its question in sight; the address stays as it is, or the page that comes after would jump to the same place.
    all("a[href^='#']", errors).forEach((link) => link.addEventListener("click", (event) => {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      (field.closest(".govuk-form-group") || field).scrollIntoView();
      field.focus({ preventScroll: true });
    }));
  }

  // Long work: fetch the page again and swap only the block that changes.
  const poll = async (seconds) => {
    await new Promise((done) => setTimeout(done, seconds * 1000));
    const block = document.getElementById("p-progress");
    try {
      const answer = await fetch(location.href, { headers: { "X-Poll": "1" }, credentials: "same-origin" });
      if (answer.redirected) { location.assign(answer.url); return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById("p-progress");
      if (!answer.ok || !next || !next.dataset.refresh) { location.reload(); return; }
      block.replaceWith(next);
      poll(Number(next.dataset.refresh));
    } catch { poll(Math.min(seconds * 2, 60)); }
  };
  const progress = document.getElementById("p-progress");
  if (progress && progress.dataset.refresh) poll(Number(progress.dataset.refresh));

  // What is typed stays on this machine until it was saved: one draft a form, cleared when the server says it is done.
  const prefix = "prongsai.draft.";
  const store = (() => { try { localStorage.getItem(prefix); return localStorage; } catch { return null; } })();
  const fields = (form) => all("input, textarea, select", form).filter((f) => f.name && !f.name.startsWith("__") && !["hidden", "password", "file", "submit"].includes(f.type));
  const read = (form) => fields(form).map((f) => [f.name, f.value, f.type === "checkbox" || f.type === "radio" ? f.checked : null]);
  const write = (form, saved) => fields(form).forEach((f) => {
    const choice = f.type === "checkbox" || f.type === "radio";
    const hit = saved.find(([name, value]) => name === f.name && (!choice || value === f.value));
    if (!hit) return;
    if (choice) f.checked = hit[2]; else f.value = hit[1];
  });

  if (store && document.querySelector('[data-flash="done"]')) {
    Object.keys(store).filter((k) => k.startsWith(prefix) && JSON.parse(store.getItem(k)).sent).forEach((k) => store.removeItem(k));
  }

  all("form[data-draft]").forEach((form) => {
    if (!store) return;
    const key = prefix + form.dataset.draft;
    const line = document.createElement("p");
    line.className = "p-saved";
    line.setAttribute("role", "status");
    form.append(line);
    const fresh = JSON.stringify(read(form));
    const kept = store.getItem(key);
    if (kept && !errors && JSON.stringify(JSON.parse(kept).values) !== fresh) {
      write(form, JSON.parse(kept).values);
      line.textContent = "นำร่างที่พิมพ์ค้างไว้กลับมาแล้ว ";
      const drop = document.createElement("button");
      drop.type = "button";
      drop.className = "p-btn p-btn--quiet";
      drop.textContent = "ทิ้งร่างนี้";
      drop.addEventListener("click", () => { store.removeItem(key); write(form, JSON.parse(fresh)); line.textContent = "ทิ้งร่างแล้ว"; });
      line.append(drop);
    }
    let timer;
    const save = (sent) => { try { store.setItem(key, JSON.stringify({ sent, values: read(form) })); return true; } catch { return false; } };
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => { if (save(false)) line.textContent = "เก็บร่างไว้ในเครื่องนี้แล้ว"; }, 600);
    });
    form.addEventListener("submit", () => { clearTimeout(timer); save(true); });
  });

  // A paper drawn beside its form as it is typed; without script it is drawn when saved.
  all("form[data-preview]").forEach((form) => {
    const into = document.getElementById(form.dataset.previewInto);
    let timer; let turn = 0;
    const draw = async () => {
      const mine = ++turn;
      try {
        const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form), credentials: "same-origin" });
        if (answer.status === 200 && !answer.redirected && mine === turn) into.innerHTML = await answer.text();
      } catch { /* the paper is drawn when the form is saved */ }
    };
    if (into) form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(draw, 700); });
  });

  // A photograph from a phone is made smaller before it is sent, which also leaves its camera data behind.
  all("input[type=file][data-shrink]").forEach((input) => input.addEventListener("change", async () => {
    const [file] = input.files;
    const side = Number(input.dataset.shrink);
    if (!file || !file.type.startsWith("image/") || file.size > 40e6) return;
    try {
      const picture = await createImageBitmap(file);
      const scale = side / Math.max(picture.width, picture.height);
      if (scale >= 1) return;
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      if (!small || input.files[0] !== file) return;
      const files = new DataTransfer();
      files.items.add(new File([small], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }));
      input.files = files.files;
    } catch { /* the server says what is too large */ }
  }));

  // Filters come back as they were left, in this tab.
  all("form[data-sticky]").forEach((form) => {
    const key = "prongsai.filter." + form.dataset.sticky;
    try {
      if (location.search) sessionStorage.setItem(key, location.search);
      else if (sessionStorage.getItem(key)) location.replace(location.pathname + sessionStorage.getItem(key));
    } catch { /* no storage, no memory */ }
  });

  // A form is sent once, however often its button is pressed; coming back to the page frees it.
  let sent = new WeakSet();
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") return;
    if (sent.has(event.target)) { event.preventDefault(); return; }
    sent.add(event.target);
    setTimeout(() => sent.delete(event.target), 5000); // a download leaves the page where it is
  });
  window.addEventListener("pageshow", () => { sent = new WeakSet(); });
})();
