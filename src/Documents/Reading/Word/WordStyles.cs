namespace Prongsai.Documents.Reading;

/// <summary>What a paragraph style means: heading level and list numbering, with what it takes over from the styles it is based on.</summary>
internal sealed class WordStyles
{
    private const int MaxChain = 20;

    private readonly Dictionary<string, Style> styles = [];

    public static WordStyles Read(OfficePackage package, string? part)
    {
        var found = new WordStyles();
        using var reader = part is null ? null : package.Read(part);
        while (reader?.Next() == true)
        {
            if (reader.Name == "style" && reader["styleId"] is { } id)
            {
                found.styles.TryAdd(id, Style.Of(reader.Take()));
            }
        }
        return found;
    }

    /// <summary>1 for the biggest heading; 0 when the style is none.</summary>
    public int HeadingLevel(string? styleId) => Along(styleId).Select(s => s.HeadingLevel).FirstOrDefault(l => l > 0);

    public (string NumId, int Level)? Numbering(string? styleId) =>
        Along(styleId).FirstOrDefault(s => s.NumId is not null) is { } style ? (style.NumId!, style.Level) : null;

    private IEnumerable<Style> Along(string? styleId)
    {
        for (var i = 0; i < MaxChain && styleId is not null && styles.TryGetValue(styleId, out var style); i++, styleId = style.BasedOn)
        {
            yield return style;
        }
    }

    private sealed record Style(string? BasedOn, int HeadingLevel, string? NumId, int Level)
    {
        public static Style Of(OfficeNode style)
        {
            var numbering = style.At("pPr", "numPr");
            return new Style(
                style.Child("basedOn")?["val"],
                LevelOf(style),
                numbering?.Child("numId")?["val"],
                numbering?.Child("ilvl")?.Number("val") ?? 0);
        }

        private static int LevelOf(OfficeNode style)
        {
            if (style.At("pPr", "outlineLvl")?.Number("val") is { } outline and >= 0 and < 9)
            {
                return outline + 1;
            }
            var name = style.Child("name")?["val"] ?? "";
            if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }
            return name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), out var level)
                ? Math.Clamp(level, 1, 9) : 0;
        }
    }
}
