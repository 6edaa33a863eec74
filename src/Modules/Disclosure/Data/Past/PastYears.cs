using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data.Past;

/// <summary>An item as it stood, with how it stands now.</summary>
/// <param name="View">With all its evidence of that day, whoever may see it.</param>
/// <param name="Then">Null while nobody had worked on it.</param>
/// <param name="Now">Null when it is not there any more.</param>
/// <param name="Explanation">What an officer had written for ITAS; null for the prepared text.</param>
internal sealed record PastItem(ItemView View, Standing? Then, Standing? Now, string? Explanation)
{
    public required IReadOnlyDictionary<Guid, Standing> EvidenceThen { get; init; }

    /// <summary>Of evidence that is still kept.</summary>
    public required IReadOnlyDictionary<Guid, Standing> EvidenceNow { get; init; }
}

/// <summary>All items of a year as they stood.</summary>
internal sealed record PastYear(PastMoment Moment, IReadOnlyList<PastItem> Items)
{
    /// <summary>Names of the units as they were called.</summary>
    public required IReadOnlyDictionary<Guid, string> Units { get; init; }

    public PastItem? Item(string key) => Items.FirstOrDefault(i => i.View.Item.Key == key);
}

/// <summary>Reads a year as it stood at a moment: the rows of today with the acts since taken back, the registers likewise. Its cost grows with the acts since, not with the chain.</summary>
internal sealed class PastYears(AgencyData data, LiveSources sources, IOffice office, IClock clock)
{
    private static readonly IReadOnlyCollection<Type> Tables = [typeof(YearItem), typeof(ComponentAnswer), typeof(ItemRow), typeof(Evidence), typeof(EvidenceDocument), typeof(DocumentVersion), typeof(SubmissionNote)];
    private static readonly Error.Invalid TooFar = new("past.too_far", "ตั้งแต่วันนั้นมีการกระทำมากเกินกว่าจะย้อนอ่านได้ในครั้งเดียว กรุณาเลือกวันที่ใกล้กว่านี้ หรือเลือกวันที่ตรึงข้อมูลไว้");

    public async Task<Result<PastYear>> ReadAsync(PastMoment moment, CancellationToken cancellationToken)
    {
        try
        {
            using var _ = data.Past(moment.LastAct);
            var live = await sources.ReadAsync(moment.Year, ItemStore.Pack(moment.Year).Items, moment.Day, cancellationToken);
            var rows = await data.ReadAsync((db, ct) => RowsAsync(db, moment, ct), cancellationToken);
            var units = (await office.UnitsAsync(cancellationToken)).ToDictionary(u => u.Id, u => u.Name);
            return new PastYear(moment, [.. ItemStore.Pack(moment.Year).Items.Select(item => Item(item, moment, rows, live))]) { Units = units };
        }
        catch (TooFarBackException)
        {
            return TooFar;
        }
    }

    private static async Task<PastRows> RowsAsync(Db db, PastMoment moment, CancellationToken ct)
    {
        var rows = await RowsThen.BeginAsync(db, moment.LastAct, Tables, ct);
        await rows.AddAsync<YearItem>(i => i.FiscalYear == moment.Year, ct);
        await rows.AddAsync<ComponentAnswer>(a => db.Set<YearItem>().Any(i => i.Id == a.YearItemId && i.FiscalYear == moment.Year), ct);
        await rows.AddAsync<ItemRow>(r => db.Set<YearItem>().Any(i => i.Id == r.YearItemId && i.FiscalYear == moment.Year), ct);
        await rows.AddAsync<Evidence>(e => db.Set<YearItem>().Any(i => i.Id == e.YearItemId && i.FiscalYear == moment.Year), ct);
        await rows.AddAsync<SubmissionNote>(n => n.FiscalYear == moment.Year, ct);
        var (evidence, standing) = await EvidenceAsync(db, rows, moment, ct);
        return new(rows.Then<YearItem>().Where(i => i.FiscalYear == moment.Year).ToDictionary(i => i.ItemKey),
            rows.Now<YearItem>().ToDictionary(i => i.Id),
            rows.Then<ComponentAnswer>().ToLookup(a => a.YearItemId),
            rows.Then<ItemRow>().ToLookup(r => r.YearItemId),
            evidence.ToLookup(e => e.Use.YearItemId),
            standing,
            rows.Then<SubmissionNote>().Where(n => n.FiscalYear == moment.Year).ToDictionary(n => n.ItemKey, n => n.Text),
            await LinkStanding.BrokenThenAsync(db, moment.At, ct));
    }

    /// <summary>Uses with their documents in the version that was shown, and how each stands now. What is no longer kept is not there.</summary>
    private static async Task<(List<ItemEvidence> Then, List<NowStanding> Now)> EvidenceAsync(Db db, RowsThen rows, PastMoment moment, CancellationToken ct)
    {
        var removed = await db.Set<RemovedEvidence>().Where(e => db.Set<YearItem>().Any(i => i.Id == e.YearItemId && i.FiscalYear == moment.Year)).ToDictionaryAsync(e => e.Id, ct);
        var uses = rows.Then<Evidence>().ToDictionary(e => e, e => e.DocumentId != Guid.Empty ? e.DocumentId : removed.GetValueOrDefault(e.Id)?.DocumentId ?? Guid.Empty); // a use taken out before documents were
        var ids = uses.Values.ToHashSet();
        await rows.AddAsync<EvidenceDocument>(d => ids.Contains(d.Id), ct);
        await rows.AddAsync<DocumentVersion>(v => ids.Contains(v.DocumentId), ct);
        var documents = rows.Then<EvidenceDocument>().ToDictionary(d => d.Id);
        var versions = rows.Then<DocumentVersion>().ToDictionary(v => (v.DocumentId, v.Number));
        var stored = versions.Values.Select(v => v.FileId).OfType<Guid>().ToHashSet();
        var files = await db.Set<StoredFile>().Where(f => stored.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => new FileFacts(f.Name, f.ContentType, f.Size), ct);
        List<ItemEvidence> then = [.. uses.Select(u => documents.GetValueOrDefault(u.Value) is { } document && versions.GetValueOrDefault((document.Id, document.CurrentNumber)) is { } shown
            ? new ItemEvidence(u.Key, document, shown, shown.FileId is { } file ? files.GetValueOrDefault(file) : null) : null).OfType<ItemEvidence>().Where(e => e.FileId is null || e.File is not null)];
        var closed = rows.Now<DocumentVersion>().Where(v => v.PublishersOnly).Select(v => v.Id).ToHashSet();
        var closedUses = then.Where(e => closed.Contains(e.Shown.Id)).Select(e => e.Id).ToHashSet();
        return (then, [.. rows.Now<Evidence>().Select(e => new NowStanding(e.Id, closedUses.Contains(e.Id) ? Prominence.Restricted : e.Prominence, e.EmbargoUntil)),
            .. removed.Values.Select(e => new NowStanding(e.Id, closedUses.Contains(e.Id) || e.Prominence == Prominence.Restricted ? Prominence.Restricted : Prominence.Internal, null))]); // what was taken out is public no more
    }

    private PastItem Item(PackItem item, PastMoment moment, PastRows rows, LiveYear live)
    {
        var today = OfficeYear.Today(clock);
        if (rows.Items.GetValueOrDefault(item.Key) is not { } row)
        {
            return new(ItemView.Of(item, moment.Year, live), null, null, rows.Notes.GetValueOrDefault(item.Key)) { EvidenceThen = ImmutableDictionary<Guid, Standing>.Empty, EvidenceNow = ImmutableDictionary<Guid, Standing>.Empty };
        }

        var then = StandingOf(row, moment.Day);
        ImmutableArray<ItemEvidence> evidence = [.. rows.Evidence[row.Id].OrderBy(e => e.Use.AddedAt).ThenBy(e => e.Id)];
        var own = evidence.Select(e => e.Id).ToHashSet();
        var view = ItemView.Of(item, moment.Year, row, rows.Answers[row.Id], evidence, moment.Day, rows.Rows[row.Id], ItemStore.Matched(item).ToImmutableDictionary(p => p, p => Column(p, moment.Year, rows, live)), then.IsPublic, rows.Broken, live);
        return new(view, then, rows.Now.GetValueOrDefault(row.Id) is { } now ? StandingOf(now, today) : null, rows.Notes.GetValueOrDefault(item.Key))
        {
            EvidenceThen = evidence.ToDictionary(e => e.Id, e => new Standing(e.Prominence, e.EmbargoUntil, true, moment.Day)),
            EvidenceNow = rows.EvidenceNow.Where(e => own.Contains(e.Id)).DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => new Standing(e.Prominence, e.EmbargoUntil, true, today)),
        };
    }

    private static Standing StandingOf(YearItem row, LocalDate day) => new(row.Prominence, row.EmbargoUntil, row.PublishedAt is not null, day);

    private static ImmutableArray<string> Column(ColumnPath path, FiscalYear year, PastRows rows, LiveYear live)
    {
        var row = rows.Items.GetValueOrDefault(path.Item);
        List<ContentRow> own = row is null || row.LiveTables.Contains(path.Table) ? [] : [.. rows.Rows[row.Id].Where(r => r.TableKey == path.Table).OrderBy(r => r.Place).Select(r => r.ToContent())];
        IEnumerable<ContentRow> shown = own.Count > 0 || ItemStore.Pack(year).ItemByKey(path.Item) is not { } item ? own : live.Rows(item, path.Table);
        return [.. shown.Select(r => r[path.Column]).OfType<string>()];
    }

    /// <param name="Items">By item key.</param>
    /// <param name="Now">Items that stand now, by id.</param>
    private sealed record PastRows(Dictionary<string, YearItem> Items, Dictionary<Guid, YearItem> Now, ILookup<Guid, ComponentAnswer> Answers, ILookup<Guid, ItemRow> Rows, ILookup<Guid, ItemEvidence> Evidence,
        IReadOnlyList<NowStanding> EvidenceNow, Dictionary<string, string> Notes, ImmutableDictionary<string, string> Broken);

    private sealed record NowStanding(Guid Id, Prominence Prominence, LocalDate? EmbargoUntil);
}
