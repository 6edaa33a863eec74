using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Mail;

namespace Prongsai.Record.Data;

/// <summary>Which day to anchor.</summary>
internal sealed record AnchorOf(LocalDate Day);

/// <summary>Writes the day's anchor of an agency, and mails it where the agency wants it. A second run finds the file and does nothing.</summary>
internal sealed class AnchorDay(AgencyData data, AgencyDirectory directory, ChainVerifier chain, AnchorOutput output) : IJob<AnchorOf>
{
    public const string Kind = "record.anchor";

    private static readonly ActKind Mailed = new("record.anchor_mailed", "ส่งสมอของบันทึกทางอีเมล");

    public async Task<Result<Unit>> RunAsync(AnchorOf payload, JobRun run, CancellationToken cancellationToken) =>
        await WriteAsync(run.Agency, payload.Day, cancellationToken);

    /// <summary>Does the work of the job.</summary>
    public async Task<Result<Unit>> WriteAsync(AgencyId agency, LocalDate day, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(agency, cancellationToken) is not { } entry)
        {
            return Unit.Done;
        }

        output.Folder.Write(entry, day, await chain.HeadAsync(cancellationToken), output.Clock.GetCurrentInstant());
        return output.Outbox.IsConfigured && output.Folder.Find(entry.Slug, day) is { } anchor ? await MailAsync(entry, anchor, cancellationToken) : Unit.Done;
    }

    private Task<Result<Unit>> MailAsync(AgencyEntry entry, Anchor anchor, CancellationToken cancellationToken) => data.ActAsync<Unit>(Mailed, async (act, ct) =>
    {
        var setting = await act.Db.Set<AnchorSetting>().SingleOrDefaultAsync(ct);
        if (setting is not { MailTo: { Length: > 0 } address } || setting.MailedFor >= anchor.Date)
        {
            return Unit.Done;
        }

        setting.MailedFor = anchor.Date;
        await output.Outbox.AddAsync(act, new OutgoingMail(address, AnchorMail.Subject(entry, anchor), AnchorMail.Text(entry, anchor)), ct);
        return Unit.Done;
    }, cancellationToken);
}

/// <summary>Where anchors go.</summary>
internal sealed record AnchorOutput(AnchorFolder Folder, Outbox Outbox, IClock Clock);

/// <summary>What the mail says.</summary>
internal static class AnchorMail
{
    public static string Subject(AgencyEntry entry, Anchor anchor) => $"สมอของบันทึกการกระทำ {entry.NameTh} {ThaiDates.Format(anchor.Date, ThaiDateStyle.Short)}";

    public static string Text(AgencyEntry entry, Anchor anchor) => $"""
        สมอของบันทึกการกระทำ {entry.NameTh} วันที่ {ThaiDates.Format(anchor.Date, ThaiDateStyle.Long)}
        ถึงการกระทำลำดับที่ {anchor.Sequence}

        กรุณาเก็บอีเมลนี้ไว้ ไม่ต้องตอบ เมื่อสงสัยว่ามีผู้แก้ไขบันทึกย้อนหลัง ให้เก็บข้อความนี้เป็นแฟ้มแล้วสั่ง
        prongsai verify --agency {entry.Slug} --anchors แฟ้มนี้

        {anchor.ToText()}
        """;
}
