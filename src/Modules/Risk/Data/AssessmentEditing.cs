using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>The meeting that explained the controls, as typed (S155).</summary>
/// <param name="Attended">So many were there.</param>
internal sealed record HeldMeeting(LocalDate On, string Text, string? Place, int? Attended, string? Link);

/// <summary>The register of a year: begun, its scale set, its meeting written down.</summary>
internal sealed class AssessmentEditing(AgencyData data, IOffice office)
{
    private static readonly ActKind Begun = new("risk.begun", "เริ่มประเมินความเสี่ยงของปี");
    private static readonly ActKind ScaleSet = new("risk.scale_set", "กำหนดเกณฑ์ประเมินความเสี่ยง");
    private static readonly ActKind Met = new("risk.met", "บันทึกการประชุมชี้แจงมาตรการความเสี่ยง");

    /// <param name="from">The register whose risks are carried over, not yet judged anew; null for none.</param>
    /// <param name="typical">Keys of <see cref="RiskLibrary"/>.</param>
    public async Task<Result<Guid>> BeginAsync(FiscalYear year, RiskKind kind, Guid? from, IReadOnlyList<string> typical, CancellationToken cancellationToken)
    {
        var units = await office.UnitsAsync(cancellationToken);
        return await data.ActAsync<Guid>(Begun, async (act, ct) =>
        {
            var old = from is { } id && await act.Db.Set<RiskAssessment>().SingleOrDefaultAsync(a => a.Id == id, ct) is { } past ? await RiskBooks.ReadAsync(act.Db, past, ct) : null;
            var begun = new RiskAssessment { Year = year, Kind = kind, Domains = old?.Assessment.Domains ?? [.. RiskLibrary.DomainsOf(kind)], ScaleSource = old?.Assessment.ScaleSource };
            begun.Put(old?.Scale ?? RiskScale.Usual);
            act.Db.Add(begun);
            await act.Db.SaveChangesAsync(ct);
            var rows = new NewRisks(act, begun);
            if (old is not null)
            {
                await rows.CarryAsync(old, ct);
            }

            await rows.AddAsync([.. typical.Select(RiskLibrary.Find).OfType<TypicalRisk>().Where(r => r.Kind == kind)], key => units.FirstOrDefault(u => u.Key == key)?.Id, ct);
            return begun.Id;
        }, cancellationToken);
    }

    public Task<Result<Unit>> SetScaleAsync(Guid id, int? seenVersion, RiskScale scale, IReadOnlyList<string> domains, string? source, CancellationToken cancellationToken) => data.ActAsync<Unit>(ScaleSet, async (act, ct) =>
    {
        if (await act.Db.Set<RiskAssessment>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } row)
        {
            return RiskErrors.NoYear;
        }

        if (await act.Db.Set<RiskEvent>().CountAsync(e => e.AssessmentId == id && (e.Likelihood > scale.Likelihood.Length || e.Impact > scale.Impact.Length), ct) is > 0 and var outside)
        {
            return RiskErrors.At("Likelihood", $"มีความเสี่ยง {outside} ข้อที่ประเมินไว้ในระดับที่จะหายไป ประเมินข้อเหล่านั้นใหม่ก่อนลดจำนวนระดับ");
        }

        act.Expect(row, seenVersion);
        row.Put(scale);
        (row.Domains, row.ScaleSource) = ([.. domains], source);
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> MeetAsync(Guid id, int? seenVersion, HeldMeeting met, CancellationToken cancellationToken) => data.ActAsync<Unit>(Met, async (act, ct) =>
    {
        if (await act.Db.Set<RiskAssessment>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } row)
        {
            return RiskErrors.NoYear;
        }

        act.Expect(row, seenVersion);
        (row.MeetingOn, row.MeetingText, row.MeetingPlace, row.MeetingAttended, row.MeetingLink) = (met.On, met.Text, met.Place, met.Attended, met.Link);
        return Unit.Done;
    }, cancellationToken);
}
