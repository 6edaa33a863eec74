using System.Collections.Immutable;
using Prongsai.Documents;
using Prongsai.Kernel;
using static Prongsai.Correspondence.Domain.Forms.FormBlocks;

namespace Prongsai.Correspondence.Domain.Forms;

/// <summary>Minutes (ระเบียบงานสารบรรณ พ.ศ. 2526 ข้อ 25, แบบที่ 11): head, who came, who did not, items with what was resolved, who wrote and who looked over.</summary>
internal static class MinutesForm
{
    public static OfficialDocument Write(LetterContent content, PaperFacts facts)
    {
        var meeting = content.Meeting ?? new Meeting();
        return new(
            new DocumentProperties(Title(meeting), PaperForm.Report) { ThaiDigits = true },
            All(
                Head(meeting),
                People("ผู้มาประชุม", meeting.Present),
                People("ผู้ไม่มาประชุม", meeting.Absent),
                People("ผู้เข้าร่วมประชุม", meeting.Guests),
                [Bold($"เริ่มประชุมเวลา {Hour(meeting.From)}")],
                Body(content.Paragraphs),
                meeting.Agenda.SelectMany(Item),
                [Bold($"เลิกประชุมเวลา {Hour(meeting.Until)}")],
                Signatures(facts),
                Check(facts)));
    }

    public static string Title(Meeting meeting) => $"รายงานการประชุม{meeting.Body} ครั้งที่ {meeting.Number}";

    private static IEnumerable<Block> Head(Meeting meeting)
    {
        string[] lines =
        [
            $"รายงานการประชุม{meeting.Body}",
            $"ครั้งที่ {meeting.Number}",
            $"เมื่อวันที่ {(meeting.On is { } day ? ThaiDates.Format(day, ThaiDateStyle.Long) : "..............................")}",
            $"ณ {meeting.Place}",
        ];
        return lines.Select(line => new Paragraph([new TextRun(line) { Bold = true }]) { Align = TextAlign.Centre });
    }

    private static IEnumerable<Block> People(string title, IReadOnlyList<Member> people) => people.Count == 0 ? [] : [Bold(title), .. Members(people)];

    private static IEnumerable<Block> Item(AgendaItem item, int at) =>
    [
        Bold($"ระเบียบวาระที่ {at + 1} {item.Title}"),
        .. Body(item.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        .. item.Resolution is { Length: > 0 } resolved
            ? (Block[])[new Paragraph([new TextRun("มติที่ประชุม  ") { Bold = true }, new TextRun(resolved)]) { Indented = true }]
            : [],
    ];

    private static IEnumerable<Block> Signatures(PaperFacts facts) => facts.Places.Select((place, i) =>
        place.Block() with { Date = i == 0 ? "ผู้จดรายงานการประชุม" : i == facts.Places.Count - 1 ? "ผู้ตรวจรายงานการประชุม" : null })
        .Where((_, i) => i == 0 || i == facts.Places.Count - 1);

    private static string Hour(string hour) => hour.Length > 0 ? $"{hour} น." : "............ น.";

    private static Paragraph Bold(string text) => new(ImmutableArray.Create<Inline>(new TextRun(text) { Bold = true }));
}
