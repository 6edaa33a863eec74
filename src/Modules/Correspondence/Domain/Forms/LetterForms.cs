using Prongsai.Correspondence.Contracts;
using Prongsai.Documents;
using static Prongsai.Correspondence.Domain.Forms.FormBlocks;

namespace Prongsai.Correspondence.Domain.Forms;

/// <summary>The paper of a letter in the official form of its kind (methodology 8.9; ระเบียบงานสารบรรณ พ.ศ. 2526 แบบที่ 1, 2, 4, 7, 11).</summary>
internal static class LetterForms
{
    public static OfficialDocument Write(LetterKind kind, LetterContent content, PaperFacts facts) => kind switch
    {
        LetterKind.Memo => Memo(content, facts),
        LetterKind.External or LetterKind.ComplaintReply or LetterKind.Circular => Letter(kind, content, facts),
        LetterKind.Announcement => Announcement(content, facts),
        LetterKind.AppointmentOrder or LetterKind.AssignmentOrder => OrderForm.Write(kind, content, facts),
        LetterKind.Minutes => MinutesForm.Write(content, facts),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A paper made elsewhere has its own tree."),
    };

    private static OfficialDocument Memo(LetterContent content, PaperFacts facts) => new(
        new DocumentProperties(content.Subject, PaperForm.Memo) { ThaiDigits = true },
        All(
            [new MemoHead(Sender(facts), facts.Number, facts.Date, content.Subject, content.To)],
            Body(content.Paragraphs),
            Points(content.Clauses),
            Closing(content),
            Opinions(facts),
            Check(facts)));

    private static OfficialDocument Letter(LetterKind kind, LetterContent content, PaperFacts facts) => new(
        new DocumentProperties(content.Subject, PaperForm.Letter) { ThaiDigits = true },
        All(
            [new LetterHead(facts.Number, SenderLines(facts), facts.Date, content.Subject, content.To)
            {
                References = [.. content.References],
                Enclosures = [.. content.Enclosures],
            }],
            Body(content.Paragraphs),
            Points(content.Clauses),
            Closing(content),
            FinalSignature(facts, "ขอแสดงความนับถือ"),
            Foot(facts),
            Check(facts)));

    private static OfficialDocument Announcement(LetterContent content, PaperFacts facts) => new(
        new DocumentProperties($"ประกาศ {content.Subject}", PaperForm.Announcement) { ThaiDigits = true },
        All(
            [new OrderHead($"ประกาศ{facts.Office.Name.Full}", null, content.Subject)],
            Body(content.Law is { } law ? [law] : []),
            Body(content.Paragraphs),
            Clauses(content.Clauses),
            Closing(content),
            [Draft.Centred($"ประกาศ ณ วันที่ {IssueDate(facts.Date)}")],
            FinalSignature(facts),
            English(content, facts),
            Check(facts)));

    /// <summary>Signing places as a memo bears them: the maker signs, every level above writes what it thinks.</summary>
    internal static IEnumerable<Block> Opinions(PaperFacts facts) => facts.Places.Select((place, i) => i == 0
        ? (Block)place.Block()
        : new OpinionBlock($"ความเห็นของ{place.Post}", place.Opinion, place.Block()));

    internal static IEnumerable<Block> Closing(LetterContent content) => content.Closing is { Length: > 0 } closing ? [Draft.Body(closing)] : [];

    /// <summary>As the forms print a day: "9 เดือน มกราคม พ.ศ. 2569" in full is the rule's; offices print the short one and so do we.</summary>
    internal static string IssueDate(string date) => date.Length > 0 ? date : "........................................";

    private static string Sender(PaperFacts facts) =>
        string.Join(' ', new[] { facts.UnitName, facts.Office.Name.Full, facts.Office.Telephone is { } phone ? $"โทร. {phone}" : null }.Where(p => !string.IsNullOrEmpty(p)));

    private static System.Collections.Immutable.ImmutableArray<string> SenderLines(PaperFacts facts) =>
        [facts.Office.Name.Full, .. facts.Office.Address is { } address ? (string[])[address] : facts.Office.Place is { Length: > 0 } place ? [place] : []];

    private static IEnumerable<Block> Foot(PaperFacts facts)
    {
        string?[] lines = [facts.UnitName, facts.Office.Telephone is { } phone ? $"โทร. {phone}" : null, facts.Office.Email is { } mail ? $"อีเมล {mail}" : null];
        var printed = lines.Where(l => !string.IsNullOrEmpty(l)).ToArray();
        return printed.Length == 0 ? [] : [new Paragraph(string.Join('\n', printed))];
    }

    private static IEnumerable<Block> English(LetterContent content, PaperFacts facts) => content.EnglishParagraphs.Count == 0 ? [] :
    [
        new PageBreak(),
        new Paragraph([new TextRun($"Announcement of {facts.Office.NameEn}") { Bold = true, Language = "en" }]) { Align = TextAlign.Centre },
        new Paragraph([new TextRun(content.EnglishSubject ?? "") { Bold = true, Language = "en" }]) { Align = TextAlign.Centre },
        .. content.EnglishParagraphs.Select(p => new Paragraph([new TextRun(p) { Language = "en" }]) { Indented = true }),
        new Paragraph([new TextRun("(Translation; the Thai text decides.)") { Language = "en" }]) { Quiet = true },
    ];
}
