using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Modules;

namespace Prongsai.Organization.Features.Demo;

/// <summary>Orders and bodies of อบต.ตัวอย่าง, made up: three of the four expected kinds are there, one is missing.</summary>
internal sealed class DemoDelegations(DelegationEditing orders, DelegationReading reading, ReportBook reports, BodyEditing bodies) : IDemoContent
{
    private const string Law = "มาตรา 60 แห่งพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537";
    private static readonly LocalDate Signed = new(2025, 10, 1), Later = new(2025, 11, 3);

    public int Order => 12;

    public async Task<Result<Kernel.Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var deputy = await orders.GiveAsync(Of("201/2568", Signed, DemoStaff.Executive, DemoStaff.FirstDeputy, false,
            new NewPower("กำกับดูแลงานของกองการศึกษาและกองสวัสดิการสังคม", Law, null, null, null, null),
            new NewPower("อนุมัติเบิกจ่ายเบี้ยยังชีพ", Law, null, null, null, null)), cancellationToken);
        var chief = await orders.GiveAsync(Of("202/2568", Signed, DemoStaff.Executive, DemoStaff.Chief, true,
            new NewPower("อนุมัติการจัดซื้อจัดจ้างโดยวิธีเฉพาะเจาะจง", Law, Satang.FromBaht(100_000), "ต่อครั้ง", null, null),
            new NewPower("เผยแพร่ข้อมูลตามตัวชี้วัดบนเว็บไซต์", Law, null, null, "disclosure.publish", null)), cancellationToken);
        if ((deputy.Error ?? chief.Error) is { } fault)
        {
            return fault;
        }

        var source = (await reading.BookAsync(cancellationToken)).Of(chief.Value)[0].Id;
        var passed = await orders.GiveAsync(Of("215/2568", Later, DemoStaff.Chief, DemoStaff.DeputyChief, false,
            new NewPower("อนุมัติการจัดซื้อจัดจ้างโดยวิธีเฉพาะเจาะจง", Law, Satang.FromBaht(30_000), "ต่อครั้ง", null, null, source)), cancellationToken);
        return (passed.Error ?? await ReportsAsync([(deputy.Value, Signed), (chief.Value, Signed), (passed.Value, Later)], cancellationToken)) is { } late ? late : await BodyAsync(cancellationToken);
    }

    /// <summary>Handed in up to December; January is late.</summary>
    private async Task<Error?> ReportsAsync(IReadOnlyList<(Guid Order, LocalDate From)> given, CancellationToken ct)
    {
        foreach (var (order, from) in given)
        {
            for (var month = new LocalDate(from.Year, from.Month, 1); month < new LocalDate(2026, 1, 1); month = month.PlusMonths(1))
            {
                if ((await reports.KeepAsync(order, month, null, ["อนุมัติตามคำสั่ง 2 ครั้ง"], submit: true, ct)).Error is { } fault)
                {
                    return fault;
                }
            }
        }

        return null;
    }

    private async Task<Result<Kernel.Unit>> BodyAsync(CancellationToken ct)
    {
        var template = BodyTemplates.Find("plan-evaluation")!;
        var made = await bodies.MakeAsync(new(template.Name, template.Kind, "45/2568", new(2025, 10, 15), template.Duties, template.Quota, new(2025, 10, 15), new(2029, 10, 14)), template.Key, ct);
        if (!made.IsOk)
        {
            return made.Error;
        }

        NewMember[] members =
        [
            new(null, "นายสมมติ ประชาคมหนึ่ง", "ผู้แทนประชาคมหมู่ที่ 1", "ผู้แทนประชาคมหรือภาคเอกชน", BodyRole.Chair),
            new(null, "นางสมมุติ ประชาคมสอง", "ผู้แทนประชาคมหมู่ที่ 2", "ผู้แทนประชาคมหรือภาคเอกชน", BodyRole.Member),
            new(DemoPeople.PersonId(5), null, null, "ผู้แทนสภาท้องถิ่น", BodyRole.Member),
            new(DemoPeople.PersonId(6), null, null, "ผู้แทนสภาท้องถิ่น", BodyRole.Member),
            new(null, "นายสมมติ ทรงคุณวุฒิ", "ผู้ทรงคุณวุฒิ", "ผู้ทรงคุณวุฒิ", BodyRole.Member),
            new(DemoPeople.PersonId(DemoStaff.Chief), null, null, null, BodyRole.Secretary),
            new(DemoPeople.PersonId(DemoStaff.OfficeHead), null, null, null, BodyRole.AssistantSecretary),
            new(DemoPeople.PersonId(DemoStaff.Coordinator), null, null, null, BodyRole.AssistantSecretary),
        ];
        foreach (var member in members)
        {
            if ((await bodies.AddMemberAsync(made.Value, member, new(2025, 10, 15), ct)).Error is { } fault)
            {
                return fault;
            }
        }

        return Kernel.Unit.Done;
    }

    private static NewOrder Of(string number, LocalDate signed, int from, int to, bool mayPassOn, params NewPower[] powers) =>
        new(number, signed, Law, DemoPeople.PostId(from), DemoPeople.PostId(to), null, signed, null, mayPassOn, powers);
}
