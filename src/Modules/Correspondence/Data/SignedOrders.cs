using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>Appointment and assignment orders in force, each with who signed it for which post. The subject of those not everyone may read stays unsaid.</summary>
internal sealed class SignedOrders(AgencyData data) : ISignedByHolder
{
    /// <summary>The newest are asked about; older ones are found in the register.</summary>
    private const int Most = 500;

    public async Task<IReadOnlyList<SignedPaper>> InForceAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var orders = await data.ReadAsync((db, ct) => db.Set<Letter>()
            .Where(l => (l.Kind == LetterKind.AppointmentOrder || l.Kind == LetterKind.AssignmentOrder) && l.SignedAt != null && l.CancelledAt == null && l.ReplacedById == null && l.DatedOn <= day)
            .Join(db.Set<Endorsement>().Where(e => e.IsFinal && e.State == ChainState.Signed && e.ByPerson != null), l => new { Letter = l.Id, l.Round }, e => new { Letter = e.LetterId, e.Round }, (l, e) =>
                new { l.Id, l.PrintedNumber, l.Subject, l.Audience, l.DatedOn, e.ByPerson, e.PostId })
            .OrderByDescending(o => o.DatedOn).ThenByDescending(o => o.Id).Take(Most).ToListAsync(ct), cancellationToken);
        return [.. orders.Select(o => new SignedPaper(o.Id, $"คำสั่งที่ {o.PrintedNumber} {(o.Audience == LetterAudience.Concerned ? "(เฉพาะผู้เกี่ยวข้อง)" : o.Subject)}", $"/office/letters/{o.Id}", o.ByPerson!.Value, o.PostId, o.DatedOn!.Value))];
    }
}
