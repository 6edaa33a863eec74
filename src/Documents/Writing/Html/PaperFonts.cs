using System.Text;

namespace Prongsai.Documents.Writing;

/// <summary>Sarabun (SIL Open Font License 1.1, see Fonts/OFL.txt) inside the file, so that a paper looks the same on every machine.</summary>
internal static class PaperFonts
{
    /// <summary>Sarabun is drawn larger than TH Sarabun New on the same em (ko kai 576 against 386, capitals 700 against 476 of 1000):
    /// 67 % makes a size in points mean what it means in the official typeface.</summary>
    private const string SizeAdjust = "67%";

    private const string Thai = "U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC";

    private const string Latin = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+200E-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215";

    public static readonly string Css = string.Concat(Face("thai", 400, Thai), Face("thai", 700, Thai), Face("latin", 400, Latin), Face("latin", 700, Latin));

    private static string Face(string subset, int weight, string range) =>
        new StringBuilder("@font-face{font-family:\"Paper Sarabun\";font-weight:").Append(weight)
            .Append(";size-adjust:").Append(SizeAdjust)
            .Append(";src:url(data:font/woff2;base64,")
            .Append(Convert.ToBase64String(EmbeddedFile.Bytes($"sarabun-{subset}-{weight}-normal.woff2")))
            .Append(") format(\"woff2\");unicode-range:").Append(range).Append("}\n")
            .ToString();
}
