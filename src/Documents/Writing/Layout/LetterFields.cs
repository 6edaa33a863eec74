namespace Prongsai.Documents.Writing;

/// <summary>The labelled lines of a letter to the outside, in the order of the form. Only the first line of several has the label.</summary>
internal static class LetterFields
{
    public static IEnumerable<(string Label, string Text)> Of(LetterHead head) =>
    [
        ("เรื่อง", head.Subject),
        ("เรียน", head.To),
        .. Several("อ้างถึง", head.References),
        .. Several("สิ่งที่ส่งมาด้วย", head.Enclosures),
    ];

    private static IEnumerable<(string Label, string Text)> Several(string label, IReadOnlyList<string> lines) =>
        lines.Select((line, i) => (i == 0 ? label : "", line));
}
