using Prongsai.Correspondence.Contracts;
using Prongsai.Documents;
using static Prongsai.Correspondence.Domain.Forms.FormBlocks;

namespace Prongsai.Correspondence.Domain.Forms;

/// <summary>Orders (ระเบียบงานสารบรรณ พ.ศ. 2526 ข้อ 16, แบบที่ 4): reason, under what law, who, what, from when.</summary>
internal static class OrderForm
{
    public static OfficialDocument Write(LetterKind kind, LetterContent content, PaperFacts facts) => new(
        new DocumentProperties($"คำสั่ง {content.Subject}", PaperForm.Order) { ThaiDigits = true },
        All(
            [new OrderHead($"คำสั่ง{facts.Office.Name.Full}", facts.Number, content.Subject)],
            Body(content.Paragraphs),
            Body(content.Law is { } law ? [law] : []),
            kind == LetterKind.AppointmentOrder ? Members(content.Members) : Assigned(content.Members),
            Duties(content),
            Clauses(content.Clauses),
            LetterForms.Closing(content),
            [Draft.Centred($"สั่ง ณ วันที่ {LetterForms.IssueDate(facts.Date)}")],
            FinalSignature(facts),
            Check(facts)));

    private static IEnumerable<Block> Assigned(IReadOnlyList<Member> members) => members.Count == 0 ? [] :
    [
        new Table([
            new TableRow([new("ที่"), new("ชื่อ"), new("ตำแหน่ง"), new("งานที่มอบหมาย")]) { IsHeader = true },
            .. members.Select((m, i) => new TableRow([new($"{i + 1}") { Align = TextAlign.Centre }, new(m.Name), new(m.Post), new(m.Role)])),
        ])
        {
            Widths = [1.1, 4, 4, 6],
        },
    ];

    private static IEnumerable<Block> Duties(LetterContent content) => content.Duties.Count == 0 ? [] :
    [
        Draft.Body("โดยมีหน้าที่และอำนาจ ดังนี้"),
        .. Points(content.Duties),
    ];
}
