using System.Globalization;

namespace Prongsai.Organization.Domain;

/// <summary>The two colours of a public site. The other shades, and those for dark screens, are worked out from them.</summary>
/// <param name="Main">Links, buttons and headings of doors.</param>
/// <param name="Accent">Lines and the ring around what the keyboard stands on.</param>
internal sealed record SiteColours(Rgb Main, Rgb Accent)
{
    /// <summary>Letters against their ground. Source: WCAG 2.2, 1.4.3 (AA).</summary>
    public const double OfLetters = 4.5;

    /// <summary>Lines and rings against their ground. Source: WCAG 2.2, 1.4.11 (AA).</summary>
    public const double OfLines = 3;

    /// <summary>The darkest light ground and the lightest dark ground of public pages.</summary>
    private static readonly Rgb Ground = new(0xf6, 0xf5, 0xf1), DarkGround = new(0x19, 0x1b, 0x21);

    public static readonly SiteColours Product = new(new(0x2f, 0x3c, 0x8f), new(0xb0, 0x2a, 0x63));

    /// <summary>Pairs to choose from.</summary>
    public static readonly IReadOnlyList<(string Name, SiteColours Colours)> Ready =
    [
        ("น้ำเงินกับชมพู", Product),
        ("เขียวกับทอง", new(new(0x1c, 0x5e, 0x3a), new(0xa8, 0x6a, 0x00))),
        ("ฟ้าครามกับส้ม", new(new(0x0b, 0x5c, 0x7e), new(0xc2, 0x4e, 0x00))),
        ("ม่วงกับเขียว", new(new(0x5b, 0x2a, 0x86), new(0x1f, 0x7a, 0x5c))),
        ("แดงเลือดหมูกับทอง", new(new(0x8a, 0x1c, 0x2b), new(0x9a, 0x6b, 0x00))),
        ("น้ำตาลกับเขียว", new(new(0x6b, 0x42, 0x1d), new(0x2f, 0x7d, 0x32))),
        ("เทาเข้มกับน้ำเงิน", new(new(0x37, 0x40, 0x4a), new(0x1b, 0x63, 0xb5))),
    ];

    public static SiteColours? Of(string? main, string? accent) => Rgb.Parse(main) is { } one && Rgb.Parse(accent) is { } other ? new(one, other) : null;

    public double MainContrast => Main.ContrastTo(Ground);

    public double AccentContrast => Accent.ContrastTo(Ground);

    /// <summary>Can everybody read it?</summary>
    public bool IsReadable => MainContrast >= OfLetters && AccentContrast >= OfLines;

    /// <summary>The nearest pair that everybody can read: as it is, or darker.</summary>
    public SiteColours Readable => new(Main.Towards(Rgb.Black, Ground, OfLetters), Accent.Towards(Rgb.Black, Ground, OfLines));

    /// <summary>The style sheet that puts the colours in place of the product's.</summary>
    public string ToCss() => string.Create(CultureInfo.InvariantCulture, $":root{{{Light}}}@media (prefers-color-scheme:dark){{:root{{{Dark}}}}}");

    private string Light => Shades(Main, Main.MixedWith(Rgb.Black, 0.35), Soft(Main, Rgb.White), Rgb.White, Accent, Main.MixedWith(Rgb.White, 0.65));

    private string Dark
    {
        get
        {
            var main = Main.Towards(Rgb.White, DarkGround, 7);
            return Shades(main, main.MixedWith(Rgb.White, 0.4), Soft(main, DarkGround), Rgb.Black.MixedWith(DarkGround, 0.5), Accent.Towards(Rgb.White, DarkGround, OfLetters), main.MixedWith(DarkGround, 0.6));
        }
    }

    /// <summary>A tint of the ground on which the colour itself is still readable.</summary>
    private static Rgb Soft(Rgb colour, Rgb ground) => colour.MixedWith(ground, 0.8).Towards(ground, colour, OfLetters);

    private static string Shades(Rgb main, Rgb deep, Rgb soft, Rgb on, Rgb accent, Rgb ghost) =>
        $"--primary:{main};--primary-deep:{deep};--primary-soft:{soft};--on-primary:{on};--accent:{accent};--ghost:{ghost}";
}
