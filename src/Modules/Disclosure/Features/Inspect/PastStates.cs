using NodaTime.Text;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Kernel;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>What citizens could read at a moment of the past, in the shape of a frozen state.</summary>
internal sealed class PastStates(PastYears years, Freezes freezes, AgencyDirectory directory, AgencySession session)
{
    /// <param name="site">Scheme and host.</param>
    public async Task<Result<FrozenState>> ReadAsync(PastMoment moment, string site, CancellationToken ct)
    {
        var read = await years.ReadAsync(moment, ct);
        return read.IsOk ? await OfAsync(read.Value, site, ct) : read.Error;
    }

    private async Task<FrozenState> OfAsync(PastYear past, string site, CancellationToken ct)
    {
        var agency = await AgencyAsync(ct);
        var prints = await PrintsAsync(past, ct);
        var state = FrozenState.Of(agency.Slug, agency.NameTh, past.Moment.Year.BuddhistYear, 0, "", "", [.. past.Items.Select(i => i.View.Content.IsPublished
            ? SubmissionNow.ItemOf(i.View with { Evidence = [.. i.View.Evidence.Where(e => i.EvidenceThen[e.Id].IsPublic)] }, past.Moment.Year, AddressOf(site, agency, i.View), i.Explanation, prints)
            : SubmissionNow.NotOut(i.View.Item))]);
        return state with { Manifest = state.Manifest with { AsOf = LocalDatePattern.Iso.Format(past.Moment.Day) } };
    }

    public async Task<AgencyEntry> AgencyAsync(CancellationToken ct) => (await directory.FindAsync(session.Agency, ct))!;

    public static string AddressOf(string site, AgencyEntry agency, ItemView view) => $"{site}/{agency.Slug}/ita/{view.Year}/{view.Slug}";

    /// <summary>Hashes of the files; of the pages that links lead to only where a freeze of the same day kept them, for what others write on their pages is not in our record.</summary>
    public async Task<Fingerprints> PrintsAsync(PastYear past, CancellationToken ct)
    {
        var files = await freezes.HashesAsync([.. past.Items.SelectMany(i => i.View.Evidence).Select(e => e.FileId).OfType<Guid>().Distinct()], ct);
        var freeze = past.Moment.Freeze ?? (await freezes.ListAsync(past.Moment.Year, ct)).FirstOrDefault(f => f.Sequence <= past.Moment.LastAct && Organization.Contracts.OfficeYear.DayOf(f.At) == past.Moment.Day);
        var links = freeze is not null && await freezes.FindAsync(past.Moment.Year, freeze.Number, ct) is var (_, state)
            ? state.Items.SelectMany(i => i.Evidence).Where(e => e.Address is not null).DistinctBy(e => e.Address).ToList() : [];
        return new(files, Of(links, e => e.PageSha256), Of(links, e => e.PictureSha256));

        static Dictionary<string, byte[]> Of(List<FrozenEvidence> links, Func<FrozenEvidence, string?> hash) =>
            links.Where(e => hash(e) is not null).ToDictionary(e => e.Address!, e => Convert.FromHexString(hash(e)!));
    }
}
