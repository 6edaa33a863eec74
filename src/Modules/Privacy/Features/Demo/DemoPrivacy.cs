using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features.Demo;

/// <summary>Requests in progress, a published notice, openings and rows that are due: all made up.</summary>
internal sealed class DemoPrivacy(AgencyData data, Data.Requests requests, NoticeBook notices, IPersonalAccess access, IClock clock) : IDemoContent
{
    private static readonly ActKind Mail = new("privacy.demo_written", "เขียนข้อมูลสาธิต");

    public int Order => 90;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var today = OfficeYear.Today(clock);
        Result<PersonRequest>[] added =
        [
            await requests.AddAsync(new(Wanted.Access, "นางสมมติ ใจดี", "0 0000 0001", null, "แสดงบัตรประชาชนที่สำนักงาน", "ขอสำเนาข้อมูลที่เก็บตอนยื่นคำร้องขอซ่อมถนนเมื่อเดือนธันวาคม", today.PlusDays(-18), Origin.Office), cancellationToken),
            await requests.AddAsync(new(Wanted.Erasure, "นายสมมุติ ย้ายออก", "moved@example.com", null, null, "ย้ายทะเบียนบ้านไปแล้ว ขอให้ลบเบอร์โทรศัพท์เก่าออกจากทุกที่", today.PlusDays(-3), Origin.Public), cancellationToken),
        ];
        if (added.FirstOrDefault(a => !a.IsOk).Error is { } fault)
        {
            return fault;
        }

        await notices.SetContactAsync("นิติกร", "0 0000 0000 ต่อ 5", "งานนิติการ สำนักปลัด ในวันและเวลาราชการ", null, cancellationToken);
        await notices.PublishAsync(cancellationToken);
        await access.NoteAsync(new("แฟ้มบุคคล") { SubjectName = "นางสมมติ ใจดี", Restricted = true }, cancellationToken);
        return await data.ActAsync<Unit>(Mail, async (act, ct) =>
        {
            await OldDemoMail.WriteAsync(act, ct);
            return Unit.Done;
        }, cancellationToken);
    }
}
