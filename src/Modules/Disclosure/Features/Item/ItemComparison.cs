using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>One field in both versions.</summary>
internal sealed record ComparedField(string Label, string Mine, string Theirs, string? Language = null)
{
    public bool Differs => Mine != Theirs;
}

/// <summary>What was typed beside what somebody else saved meanwhile, every field in full.</summary>
/// <param name="LastChange">Who changed it last, in a sentence; empty when that is not known.</param>
internal sealed record ItemComparison(IReadOnlyList<ComparedField> Fields, string LastChange)
{
    /// <param name="had">Comma-joined ids of the evidence that stood on the page of the one who typed.</param>
    public static ItemComparison Of(ItemPage theirs, IReadOnlyDictionary<string, ComponentContent> typed, ItemDraft draft, string? had, string lastChange)
    {
        var row = theirs.View.Row;
        var fields = theirs.View.Item.Components.Where(ItemModel.IsWritten).SelectMany(c => Texts(c.Text, typed.GetValueOrDefault(c.Key), theirs.View.Content.Components.GetValueOrDefault(c.Key)?.Typed)).ToList();
        fields.Add(new("ช่วงเวลาของข้อมูล", Period(draft.CoversFrom, draft.CoversTo), Period(row?.CoversFrom, row?.CoversTo)));
        fields.Add(new("ผู้รับผิดชอบ", theirs.NameOf(draft.UnitId) ?? "", theirs.OwnerName ?? ""));
        fields.Add(new("ครบกำหนดภายใน", Day(draft.DueOn), Day(row?.DueOn)));
        fields.Add(new("ความก้าวหน้า", draft.Progress ?? "", row?.Progress ?? ""));
        fields.Add(Evidence(theirs, [.. (had ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)]));
        return new(fields, lastChange);
    }

    private static IEnumerable<ComparedField> Texts(string label, ComponentContent? mine, ComponentContent? theirs)
    {
        var (m, t) = (mine ?? ComponentContent.Empty, theirs ?? ComponentContent.Empty);
        yield return new(label, Thai(m), Thai(t));
        if (m.TextEn is not null || t.TextEn is not null)
        {
            yield return new($"{label} (อังกฤษ)", m.TextEn ?? "", t.TextEn ?? "", "en");
        }
    }

    private static string Thai(ComponentContent content) => string.Join(" · ", new[]
    {
        content.TextTh,
        content.IsNil ? "ระบุว่าไม่มี" : null,
        content.ConfirmedBy is { } person ? $"{person} ตรวจแล้ว" : null,
    }.OfType<string>());

    /// <summary>Evidence is saved on its own page, so it is never lost: both sides say what stood there.</summary>
    private static ComparedField Evidence(ItemPage theirs, HashSet<string> had)
    {
        var now = theirs.View.Evidence.Where(e => theirs.IsOpenTo(e.Prominence)).ToList();
        var mine = now.Where(e => had.Contains(e.Id.ToString())).Select(e => e.TitleTh).ToList();
        var gone = had.Count - mine.Count;
        return new(
            "หลักฐาน",
            string.Join(", ", mine) + (gone > 0 ? $" และอีก {gone} รายการที่ถูกเอาออกแล้ว" : ""),
            string.Join(", ", now.Select(e => had.Contains(e.Id.ToString()) ? e.TitleTh : e.TitleTh + " (เพิ่มใหม่)")));
    }

    private static string Period(LocalDate? from, LocalDate? to) => from is null && to is null ? "" : $"{Day(from)} – {Day(to)}";

    private static string Day(LocalDate? day) => day is { } d ? ThaiDates.Format(d, ThaiDateStyle.Short) : "";
}
