namespace Prongsai.Documents.Reading;

/// <summary>How the cell styles of a workbook show numbers.</summary>
internal sealed class NumberFormats
{
    private const int MaxCodeLength = 255;

    private readonly Dictionary<int, string> custom = [];
    private readonly List<int> styles = [];

    public static NumberFormats Read(OfficePackage package, string? part)
    {
        var found = new NumberFormats();
        using var reader = part is null ? null : package.Read(part);
        while (reader?.Next() == true)
        {
            if (reader.Name == "numFmt")
            {
                var format = reader.Take();
                found.custom.TryAdd(format.Number("numFmtId") ?? 0, Shorten(format["formatCode"] ?? ""));
            }
            else if (reader.Name == "cellXfs")
            {
                found.styles.AddRange(reader.Take().Children.Where(c => c.Name == "xf").Select(x => x.Number("numFmtId") ?? 0));
            }
        }
        return found;
    }

    private static string Shorten(string code) => code.Length <= MaxCodeLength ? code : code[..MaxCodeLength];

    /// <summary>The format code of a cell style; built-in codes after ECMA-376 part 1, 18.8.30.</summary>
    public string Of(int style)
    {
        var id = style >= 0 && style < styles.Count ? styles[style] : 0;
        return custom.TryGetValue(id, out var code) ? code : id switch
        {
            1 => "0",
            2 => "0.00",
            3 or 37 or 38 => "#,##0",
            4 or 39 or 40 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => "d/m/yyyy",
            >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 => "h:mm",
            22 => "d/m/yyyy h:mm",
            _ => "General",
        };
    }
}
