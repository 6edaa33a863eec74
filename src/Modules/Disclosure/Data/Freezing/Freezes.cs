using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data.Freezing;

/// <summary>A freeze in a list.</summary>
/// <param name="By">Who, as the record of acts names the person today.</param>
/// <param name="Sequence">Number of the act.</param>
internal sealed record FreezeLine(Guid Id, FiscalYear Year, int Number, Instant At, string Hash, string By, long Sequence);

/// <summary>What an act keeps of a freeze besides the rows themselves.</summary>
internal sealed record SubmissionFrozen(int FiscalYear, int Number, string ManifestSha256, int PublicItems);

/// <summary>Freezing, and what was frozen. Rows are added, never changed.</summary>
internal sealed class Freezes(AgencyData data, AgencySession session)
{
    public const string Table = "disclosure.submission_freeze";

    public static readonly ActKind Frozen = new("disclosure.submission_frozen", "ตรึงข้อมูลวันส่ง");
    private static readonly Error.Forbidden NotYours = new("freeze.forbidden", "ตรึงข้อมูลวันส่งได้เฉพาะผู้มีสิทธิ์เผยแพร่ข้อมูลเปิดเผยของทั้งหน่วยงาน");
    private static readonly Error.Conflict Moved = new("freeze.moved", "มีผู้แก้ข้อมูลหลังจากท่านเปิดหน้านี้ ยังไม่ได้ตรึง กรุณาดูจำนวนข้ออีกครั้งแล้วยืนยัน");

    /// <summary>Freezes what was read, as one act.</summary>
    /// <param name="state">The year now, not frozen.</param>
    /// <param name="seen">Content hash that the officer saw.</param>
    public async Task<Result<FreezeLine>> FreezeAsync(FrozenState state, string seen, CancellationToken cancellationToken)
    {
        if (!session.Rights.Has("disclosure.publish", null))
        {
            return NotYours;
        }

        if (state.ContentHash != seen)
        {
            return Moved;
        }

        var year = new FiscalYear(state.Manifest.FiscalYear);
        return await data.ActAsync<FreezeLine>(Frozen, async (act, ct) =>
        {
            var last = await act.Db.Set<SubmissionFreeze>().Where(f => f.FiscalYear == year).OrderByDescending(f => f.Number).Select(f => new { f.Number, f.ManifestSha256 }).FirstOrDefaultAsync(ct);
            var manifest = state.Manifest with { Number = (last?.Number ?? 0) + 1, Previous = last?.ManifestSha256 ?? "", FrozenAt = InstantPattern.ExtendedIso.Format(act.At) };
            var row = new SubmissionFreeze { FiscalYear = year, Number = manifest.Number, FrozenAt = act.At, Manifest = manifest.ToText(), ManifestSha256 = manifest.Hash() };
            act.Db.Add(row);
            await act.Db.SaveChangesAsync(ct);
            foreach (var item in state.Items)
            {
                act.Db.Add(new FrozenItemText { FreezeId = row.Id, ItemKey = item.Key, Ordinal = item.Ordinal, Content = item.ToText() });
                act.Db.AddRange(item.Files.Select(f => new FrozenFile { FreezeId = row.Id, ItemKey = item.Key, FileId = f.FileId!.Value, Sha256 = Convert.FromHexString(f.Sha256) }));
            }

            act.Db.AddRange(await FrozenPictures.KeptAsync(act.Db, row.Id, state.Items, ct));
            act.Record(new SubmissionFrozen(year.BuddhistYear, row.Number, row.ManifestSha256, state.Items.Count(i => i.IsPublic)));
            return new FreezeLine(row.Id, year, row.Number, act.At, row.ManifestSha256, act.Actor.Name, 0);
        }, cancellationToken);
    }

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<FreezeLine>> ListAsync(FiscalYear year, CancellationToken cancellationToken) => LinesAsync(year, null, cancellationToken);

    public async Task<(FreezeLine Line, FrozenState State)?> FindAsync(FiscalYear year, int number, CancellationToken cancellationToken)
    {
        if ((await LinesAsync(year, number, cancellationToken)) is not [var line])
        {
            return null;
        }

        var (manifest, items) = await data.ReadAsync(async (db, ct) => (
            await db.Set<SubmissionFreeze>().Where(f => f.Id == line.Id).Select(f => f.Manifest).SingleAsync(ct),
            await db.Set<FrozenItemText>().Where(i => i.FreezeId == line.Id).OrderBy(i => i.Ordinal).Select(i => i.Content).ToListAsync(ct)), cancellationToken);
        return (line, new FrozenState(FreezeManifest.Read(manifest), [.. items.Select(FrozenItem.Read)]));
    }

    /// <summary>The freeze that the assessors' findings were entered for; the newest of the year while there are none.</summary>
    public async Task<(FreezeLine Line, FrozenState State)?> AssessedAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var number = await data.ReadAsync((db, ct) => db.Set<SubmissionFreeze>().Where(f => f.FiscalYear == year)
            .OrderByDescending(f => db.Set<AssessorFinding>().Any(a => a.FreezeId == f.Id)).ThenByDescending(f => f.Number).Select(f => (int?)f.Number).FirstOrDefaultAsync(ct), cancellationToken);
        return number is null ? null : await FindAsync(year, number.Value, cancellationToken);
    }

    /// <summary>SHA-256 of stored files, by their id.</summary>
    public Task<Dictionary<Guid, byte[]>> HashesAsync(IReadOnlyCollection<Guid> files, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<StoredFile>().Where(f => files.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Sha256, ct), cancellationToken);

    /// <summary>SHA-256 of the text of watched pages, by their address.</summary>
    public Task<Dictionary<string, byte[]>> PagesAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
        (await db.Set<WatchedLink>().Where(l => addresses.Contains(l.Address) && l.TextHash != null).Select(l => new { l.Address, l.TextHash }).ToListAsync(ct)).ToDictionary(l => l.Address, l => l.TextHash!), cancellationToken);

    /// <summary>SHA-256 of the newest picture of watched pages, by their address.</summary>
    public Task<Dictionary<string, byte[]>> PicturesAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
        (await FrozenPictures.NewestAsync(db, addresses, ct)).ToDictionary(p => p.Key, p => p.Value.Sha256), cancellationToken);

    private async Task<IReadOnlyList<FreezeLine>> LinesAsync(FiscalYear year, int? number, CancellationToken cancellationToken)
    {
        var found = await data.ReadAsync(async (db, ct) =>
        {
            var rows = await db.Set<SubmissionFreeze>().Where(f => f.FiscalYear == year && (number == null || f.Number == number)).OrderByDescending(f => f.Number)
                .Select(f => new { f.Id, f.Number, f.FrozenAt, f.ManifestSha256 }).ToListAsync(ct);
            var ids = rows.ConvertAll(r => r.Id.ToString());
            var acts = await db.Set<TouchedRow>().Where(t => t.TableName == Table && ids.Contains(t.RowId))
                .Join(db.Set<RecordedAct>(), t => t.Sequence, a => a.Sequence, (t, a) => new { t.RowId, a.Sequence, a.ActorName, a.ActorPosition }).ToListAsync(ct);
            return rows.ConvertAll(r => (Row: r, Act: acts.OrderBy(a => a.Sequence).FirstOrDefault(a => a.RowId == r.Id.ToString())));
        }, cancellationToken);
        return [.. found.Select(f => new FreezeLine(f.Row.Id, year, f.Row.Number, f.Row.FrozenAt, f.Row.ManifestSha256, f.Act is { } act ? $"{act.ActorName} {act.ActorPosition}".Trim() : "", f.Act?.Sequence ?? 0))];
    }
}
