using System.Collections.Immutable;
using NodaTime.Text;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>The year as citizens read it now, in the shape of a frozen state. What is not public comes in with its number and title only.</summary>
internal sealed class SubmissionNow(PortalPages portal, SubmissionNotes notes, Freezes freezes, AgencyDirectory directory, AgencySession session)
{
    /// <param name="site">Scheme and host (<see cref="Platform.Web.SiteAddress"/>).</param>
    public async Task<FrozenState> ReadAsync(FiscalYear year, string site, CancellationToken ct)
    {
        var agency = (await directory.FindAsync(session.Agency, ct))!;
        var views = (await portal.YearAsync(year, ct)).ToDictionary(v => v.Item.Key);
        var written = await notes.YearAsync(year, ct);
        var hashes = await freezes.HashesAsync([.. views.Values.SelectMany(v => v.Evidence).Select(e => e.FileId).OfType<Guid>().Distinct()], ct);
        string[] addresses = [.. views.Values.SelectMany(v => v.Evidence).Select(e => e.Address).OfType<string>().Distinct()];
        var prints = new Fingerprints(hashes, await freezes.PagesAsync(addresses, ct), await freezes.PicturesAsync(addresses, ct));
        return FrozenState.Of(agency.Slug, agency.NameTh, year.BuddhistYear, 0, "", "", [.. ItemStore.Pack(year).Items.Select(item => views.GetValueOrDefault(item.Key) is { } view
            ? ItemOf(view, year, $"{site}/{agency.Slug}/ita/{year}/{view.Slug}", written.GetValueOrDefault(item.Key)?.Text, prints)
            : NotOut(item))]);
    }

    /// <summary>Of an item that citizens could not read only this is said.</summary>
    public static FrozenItem NotOut(PackItem item) => new(item.Key, item.Ordinal, item.Number, item.Title, false, "", "", 0);

    /// <param name="view">With only the evidence to be shown.</param>
    /// <param name="written">The officer's explanation; null takes the prepared one.</param>
    public static FrozenItem ItemOf(ItemView view, FiscalYear year, string address, string? written, Fingerprints prints)
    {
        var state = ItemState.Of(view.Item, year, WithoutNames(view));
        return new(view.Item.Key, view.Item.Ordinal, view.Item.Number, view.Item.Title, true, address, written ?? Prepared(view, year, state), (int)state.PreScore)
        {
            Row = view.Row?.Id,
            CoversFrom = view.Content.Covers is { } from ? LocalDatePattern.Iso.Format(from.From) : null,
            CoversTo = view.Content.Covers is { } to ? LocalDatePattern.Iso.Format(to.To) : null,
            Findings = [.. state.Findings.Select(f => new FrozenFinding(f.Component.Key, f.Component.Text, f.Outcome switch { Outcome.Pass => FrozenFinding.Pass, Outcome.Fail => FrozenFinding.Fail, _ => FrozenFinding.Person }, f.Why))],
            Texts = [.. view.Item.Components.Select(c => (Component: c, Answer: view.Content.Components.GetValueOrDefault(c.Key))).Where(c => c.Answer is { IsNil: true } or { TextTh: not null } or { TextEn: not null })
                .Select(c => new FrozenText(c.Component.Key, c.Component.Text, c.Answer!.TextTh, c.Answer.TextEn, c.Answer.IsNil))],
            Tables = [.. TablePage.Of(view.Item).Where(t => view.Content.RowsOf(t.Key).Length > 0).Select(t => TableOf(t, view.Content.RowsOf(t.Key)))],
            Evidence = [.. view.Evidence.Select(e => EvidenceOf(e, prints))],
        };
    }

    /// <summary>What the rules are run over: only what citizens see, and nobody's name for a component that a person confirmed.</summary>
    private static ItemContent WithoutNames(ItemView view) => view.Content with
    {
        Components = view.Content.Components.ToImmutableDictionary(c => c.Key, c => c.Value with { ConfirmedBy = c.Value.ConfirmedBy is null ? null : "เจ้าหน้าที่" }),
        Evidence = [.. view.Evidence.Select(e => e.ToContent(view.Day))],
    };

    /// <summary>The explanation as the item's parts give it.</summary>
    private static string Prepared(ItemView view, FiscalYear year, ItemState state)
    {
        var parts = state.Findings.Where(f => f.Outcome == Outcome.Pass && f.Component.Rule.Kind is not (ComponentRuleKind.FrontPage or ComponentRuleKind.Period)).Select(f => f.Component.Text).ToList();
        var (files, links) = (view.Evidence.Count(e => e.FileId is not null), view.Evidence.Count(e => e.FileId is null));
        return $"{view.Item.Title} ปีงบประมาณ พ.ศ. {year}"
            + (parts.Count > 0 ? $" แสดง {string.Join(", ", parts)}" : "")
            + (view.Content.Covers is { } covers ? $" ข้อมูลระหว่าง {ThaiDates.Format(covers.From, ThaiDateStyle.Short)} ถึง {ThaiDates.Format(covers.To, ThaiDateStyle.Short)}" : "")
            + (files + links > 0 ? $" พร้อม{(files > 0 ? $"แฟ้ม {files} รายการ" : "")}{(files > 0 && links > 0 ? " และ" : "")}{(links > 0 ? $"ลิงก์ {links} รายการ" : "")}ในหน้าเดียวกัน" : "");
    }

    private static FrozenTable TableOf(ContentTable table, ImmutableArray<ContentRow> rows)
    {
        var columns = table.Columns.Where(c => c.Kind != ContentKind.Picture).ToList();
        return new(table.Key, table.Title, [.. columns.Select(c => new FrozenColumn(c.Key, c.Title))],
            [.. rows.Select((r, at) => new FrozenRow(IdOf(table, rows, at), columns.Where(c => r[c.Key] is not null).ToImmutableSortedDictionary(c => c.Key, c => r[c.Key]!, StringComparer.Ordinal)))]);
    }

    /// <summary>A row from a register has no id of its own: its first cell stands for it, and how many of that name came before.</summary>
    private static Guid IdOf(ContentTable table, ImmutableArray<ContentRow> rows, int at)
    {
        if (rows[at].Id != Guid.Empty)
        {
            return rows[at].Id;
        }

        var name = rows[at].NameBy(table);
        var before = rows.Take(at).Count(r => r.NameBy(table) == name);
        return new Guid(Convert.FromHexString(CanonicalJson.Hash($"{table.Key}\n{name}\n{before}"))[..16]);
    }

    private static FrozenEvidence EvidenceOf(ItemEvidence one, Fingerprints prints) => new(one.Id, one.ComponentKey, one.TitleTh, one.TitleEn,
        one.AsOf is { } day ? LocalDatePattern.Iso.Format(day) : null, one.Address, one.FileId, one.File?.Name, one.File?.ContentType, one.File?.Size ?? 0,
        one.FileId is { } file ? Convert.ToHexStringLower(prints.Files[file]) : CanonicalJson.Hash(one.Address ?? ""))
    {
        PageSha256 = one.Address is { } address && prints.Pages.TryGetValue(address, out var page) ? Convert.ToHexStringLower(page) : null,
        PictureSha256 = one.Address is { } seen && prints.Pictures.TryGetValue(seen, out var picture) ? Convert.ToHexStringLower(picture) : null,
    };

}

/// <param name="Files">By the file's id.</param>
/// <param name="Pages">By the link's address.</param>
/// <param name="Pictures">By the link's address.</param>
internal sealed record Fingerprints(IReadOnlyDictionary<Guid, byte[]> Files, IReadOnlyDictionary<string, byte[]> Pages, IReadOnlyDictionary<string, byte[]> Pictures);
