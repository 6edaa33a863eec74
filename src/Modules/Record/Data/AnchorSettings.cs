using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Mail;

namespace Prongsai.Record.Data;

/// <summary>What the page of the chain shows.</summary>
/// <param name="Running">The walk under way, if any.</param>
/// <param name="Last">The newest walks, newest first.</param>
/// <param name="Failed">Why the last walk could not be done at all.</param>
internal sealed record ChainState(long Acts, QueuedJob? Running, IReadOnlyList<ChainCheck> Last, string? MailTo, int? SettingVersion, string? Failed);

/// <summary>State of the chain's proof, and where anchors are mailed.</summary>
internal sealed class AnchorSettings(AgencyData data)
{
    private const int ChecksShown = 5;

    private static readonly ActKind Changed = new("record.anchor_mail_changed", "กำหนดที่ส่งสมอของบันทึก");

    public Task<ChainState> StateAsync(CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
    {
        var acts = await db.Set<RecordedAct>().MaxAsync(a => (long?)a.Sequence, ct) ?? 0;
        var job = await db.Set<QueuedJob>().Where(j => j.Kind == ChainChecking.Kind).OrderByDescending(j => j.QueuedAt).ThenByDescending(j => j.Id).FirstOrDefaultAsync(ct);
        var last = await db.Set<ChainCheck>().OrderByDescending(c => c.CheckedAt).ThenByDescending(c => c.Id).Take(ChecksShown).ToListAsync(ct);
        var setting = await db.Set<AnchorSetting>().SingleOrDefaultAsync(ct);
        return new ChainState(acts, job is { State: JobState.Waiting or JobState.Running } ? job : null, last, setting?.MailTo, setting?.Version,
            job is { State: JobState.Failed } ? job.Sentence : null);
    }, cancellationToken);

    /// <param name="address">Null or empty: no mail.</param>
    public async Task<Result<Unit>> ChangeAsync(string? address, int? seenVersion, CancellationToken cancellationToken)
    {
        var given = string.IsNullOrWhiteSpace(address) ? null : address.Trim();
        if (given is not null && !OutgoingMail.IsAddress(given))
        {
            return new Error.Invalid("record.address", "ที่อยู่อีเมลไม่ถูกต้อง กรุณากรอกที่อยู่เดียว เช่น audit@example.go.th", [new FieldFault("MailTo", "กรุณากรอกที่อยู่อีเมลเดียว เช่น audit@example.go.th")]);
        }

        return await data.ActAsync<Unit>(Changed, async (act, ct) =>
        {
            var setting = await act.Db.Set<AnchorSetting>().SingleOrDefaultAsync(ct);
            if (setting is null)
            {
                act.Db.Add(new AnchorSetting { MailTo = given });
                return Unit.Done;
            }

            act.Expect(setting, seenVersion);
            setting.MailTo = given;
            return Unit.Done;
        }, cancellationToken);
    }
}
