namespace Prongsai.Documents.Writing;

/// <summary>The labelled lines of a letter to the outside, in the order of the form. Only the first line of several has the label.</summary>
internal static class LetterFields
{
    public static IEnumerable<LetterField> Of(LetterHead head) =>
    [
        new("เรื่อง", head.Subject, true),
        new("เรียน", head.To, true),
        .. Several("อ้างถึง", head.References),
        .. Several("สิ่งที่ส่งมาด้วย", head.Enclosures),
    ];

    private static IEnumerable<LetterField> Several(string label, IReadOnlyList<string> lines) =>
        lines.Select((line, i) => new LetterField(label, line, i == 0));
}

/// <param name="Label">The label its text stands behind; printed on the first line of several only.</param>
internal sealed record LetterField(string Label, string Text, bool IsFirst);
