using Microsoft.AspNetCore.Http;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>An item of a past moment as one reader may see it.</summary>
/// <param name="Content">Null where it is closed to the reader.</param>
/// <param name="StateTh">How it stood.</param>
/// <param name="Withheld">Evidence that was public then and is closed now.</param>
internal sealed record ShownPastItem(PackItem Item, FrozenItem? Content, bool WasPublic, string StateTh, string? Owner, int Withheld)
{
    /// <summary>Evidence whose file may be opened.</summary>
    public IReadOnlyDictionary<Guid, Guid> Files { get; init; } = new Dictionary<Guid, Guid>();

    public Guid? Row { get; init; }
}

/// <summary>A year at a past moment, with nothing in it that the reader may not see.</summary>
internal sealed record ShownPast(PastReader Reader, PastMoment Moment, IReadOnlyList<ShownPastItem> Items)
{
    public ShownPastItem? Item(string key) => Items.FirstOrDefault(i => i.Item.Key == key);

    public string Path => $"/office/inspect/{Moment.Year}/{Moment.Slug}";

    public IEnumerable<ShownPastItem> Open => Items.Where(i => i.Content is not null);
}

/// <summary>The one door to the past for pages, files, packs and samples: asks for the invitation anew and leaves out what it does not reach.</summary>
internal sealed class PastPages(InspectionReading inspections, PastMoments moments, PastYears years, PastStates states, SiteAddress site)
{
    private static readonly Error.NotFound NotInvited = new("inspection.not_invited", "คำเชิญสิ้นสุดแล้ว หรือไม่ได้รวมปีนี้ กรุณาติดต่อหน่วยงานที่เชิญ");

    /// <summary>The moment that an address names, for whoever may look at the year.</summary>
    public async Task<Result<(PastReader Reader, PastMoment Moment)>> EnterAsync(int year, string slug, CancellationToken ct)
    {
        var fiscal = new FiscalYear(year);
        if (await inspections.MeAsync(ct) is not { } reader || !reader.Covers(fiscal))
        {
            return NotInvited;
        }

        return (await moments.FindAsync(fiscal, slug, ct)).Then<(PastReader, PastMoment)>(moment => (reader, moment));
    }

    public async Task<Result<ShownPast>> ReadAsync(int year, string slug, HttpRequest request, CancellationToken ct)
    {
        var entered = await EnterAsync(year, slug, ct);
        if (!entered.IsOk)
        {
            return entered.Error;
        }

        var read = await years.ReadAsync(entered.Value.Moment, ct);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var (past, reader) = (read.Value, entered.Value.Reader);
        var (agency, prints) = (await states.AgencyAsync(ct), await states.PrintsAsync(past, ct));
        var origin = site.Of(request) is { IsOk: true } known ? known.Value : "";
        await inspections.LookedAsync(reader, $"ปี {past.Moment.Year} {past.Moment.Words}", request.Path, ct);
        return new ShownPast(reader, past.Moment, [.. past.Items.Select(i => Shown(i, past, reader, PastStates.AddressOf(origin, agency, i.View), prints))]);
    }

    private static ShownPastItem Shown(PastItem item, PastYear past, PastReader reader, string address, Fingerprints prints)
    {
        var wasPublic = item.View.Content.IsPublished;
        if (item.Then is not { } then || !ProminenceRule.IsOpenToInspector(reader.Reach, then, item.Now))
        {
            var state = item.Then is null && reader.Reach.Internal ? "ยังไม่มีผู้เริ่มทำ" : wasPublic ? "เผยแพร่ในวันนั้น ปิดไปแล้วจึงไม่แสดง" : "ไม่เผยแพร่";
            return new(item.View.Item, null, wasPublic, state, null, 0);
        }

        var open = item.View.Evidence.Where(e => ProminenceRule.IsOpenToInspector(reader.Reach, item.EvidenceThen[e.Id], item.EvidenceNow.GetValueOrDefault(e.Id))).ToList();
        var view = item.View with { Evidence = [.. open] };
        var content = SubmissionNow.ItemOf(view, past.Moment.Year, wasPublic ? address : "", item.Explanation, prints);
        return new(item.View.Item, content, wasPublic, StateOf(then), view.Row?.UnitId is { } unit ? past.Units.GetValueOrDefault(unit, "ส่วนราชการเดิม") : null, item.View.Evidence.Count(e => item.EvidenceThen[e.Id].IsPublic) - open.Count(e => item.EvidenceThen[e.Id].IsPublic))
        {
            Files = open.Where(e => e.FileId is not null).ToDictionary(e => e.Id, e => e.FileId!.Value),
            Row = view.Row?.Id,
        };
    }

    private static string StateOf(Standing then) => then switch
    {
        { IsPublic: true } => "เผยแพร่",
        { IsOut: true, Prominence: Prominence.EmbargoUntil } => "รอวันเผยแพร่",
        { Prominence: Prominence.Restricted } => "จำกัดการเข้าถึง",
        _ => "ใช้ภายใน",
    };
}
