using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>The outputs and outcomes of a project sheet; the words ผลผลิต and ผลลัพธ์ go before their entries.</summary>
internal static class OutputItems
{
    public static ImmutableArray<string> Of(ImmutableArray<string> lines)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        foreach (var (label, group) in Groups(lines))
            items.AddRange(CellItems.Of(group).Select(item => label.Length == 0 ? item : $"{label}: {item}"));
        return items.ToImmutable();
    }

    private static IEnumerable<(string Label, ImmutableArray<string> Lines)> Groups(ImmutableArray<string> lines)
    {
        var label = "";
        var group = ImmutableArray<string>.Empty;
        foreach (var line in lines)
        {
            if (LabelOf(line) is { } next)
            {
                yield return (label, group);
                (label, group) = (next, []);
            }
            else
                group = group.Add(line);
        }
        yield return (label, group);
    }

    private static string? LabelOf(string line) =>
        Numbering.Strip(line).Trim(' ', ':') is "ผลผลิต" or "ผลลัพธ์" or "ผลผลิต (Output)" or "ผลลัพธ์ (Outcome)" or "ตัวชี้วัด"
            ? Numbering.Strip(line).Trim(' ', ':')
            : null;
}
