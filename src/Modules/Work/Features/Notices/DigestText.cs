using Prongsai.Kernel;
using Prongsai.Platform.Modules;
using Prongsai.Work.Data;

namespace Prongsai.Work.Features.Notices;

/// <summary>The mail with a person's open work: short, plain, titles of restricted matters left out, reasons and names of others never in it.</summary>
internal static class DigestText
{
    public const int MostLines = 10;

    private const int LongestTitle = 120;

    /// <param name="items">What is to be done by the person, and late work shown to the person.</param>
    /// <param name="link">Makes a full address of a path.</param>
    public static (string Subject, string Text) Write(IReadOnlyList<WorkItem> items, OpenWork work, string officeName, Func<string, string> link)
    {
        var open = items.Where(i => !i.IsRestricted).ToList();
        var restricted = items.Count - open.Count;
        List<string> lines =
        [
            $"{officeName} · {ThaiDates.Format(work.Today, ThaiDateStyle.Long)}",
            "",
            $"มีงานที่ควรทำ {items.Count} เรื่อง",
            "",
            .. open.Take(MostLines).SelectMany(i => Lines(i, work, link)),
        ];
        if (open.Count > MostLines)
        {
            lines.Add($"และอีก {open.Count - MostLines} เรื่อง");
        }

        if (restricted > 0)
        {
            lines.Add($"เรื่องปกปิด {restricted} เรื่อง เปิดดูได้ในระบบ");
        }

        lines.AddRange(["", $"ดูทั้งหมด: {link("/office")}", $"เปลี่ยนเวลาหรือเลิกรับอีเมลนี้: {link("/me/notices")}"]);
        return ($"งานที่ควรทำ {items.Count} เรื่อง · {officeName}", string.Join('\n', lines));
    }

    private static IEnumerable<string> Lines(WorkItem item, OpenWork work, Func<string, string> link)
    {
        var title = item.TitleTh.Length <= LongestTitle ? item.TitleTh : item.TitleTh[..LongestTitle] + "…";
        var due = item.Due is { } day ? $" ({DueText.Sentence(work.Today, day, work.Days)})" : "";
        return [$"- {title.ReplaceLineEndings(" ")}{due}", $"  {link(item.Path)}"];
    }
}
