using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;

namespace Prongsai.Record.Tests;

/// <summary>A module with personal columns and a register closed to most.</summary>
internal sealed class SampleModule : IModule
{
    public const string MayReadCases = "sample.cases";

    public string Name => "sample";

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(new RecordWords("sample.contact", "ผู้ติดต่อ") { Columns = { ["name"] = "ชื่อ", ["note"] = "หมายเหตุ" } });
        services.AddSingleton(new ClosedRegister(MayReadCases, "sample", "sample.secret_case"));
    }
}

internal sealed class Contact : OwnedRow
{
    public required string Name { get; set; }

    public string? Phone { get; set; }

    public required string Note { get; set; }
}

internal sealed class SecretCase : OwnedRow
{
    public required string Title { get; set; }
}

internal sealed class ContactTable : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder) => builder.IsPersonal(c => c.Name, c => c.Id).IsPersonal(c => c.Phone, c => c.Id);
}

internal sealed class SecretCaseTable : IEntityTypeConfiguration<SecretCase>
{
    public void Configure(EntityTypeBuilder<SecretCase> builder) { }
}

/// <summary>A fact about somebody.</summary>
internal sealed record Called(Personal Who, string About);

public sealed class RecordDatabase() : TestDatabase(new OrganizationModule(), new RecordModule(), new SampleModule());

/// <summary>Acts of the sample module.</summary>
internal static class SampleActs
{
    public static readonly ActKind Added = new("sample.contact_added", "เพิ่มผู้ติดต่อ");
    public static readonly ActKind Changed = new("sample.contact_changed", "แก้ไขผู้ติดต่อ");
    public static readonly ActKind Erased = new("sample.contact_erased", "ลบข้อมูลผู้ติดต่อตามคำขอ");
    private static readonly ActKind Opened = new("sample.case_opened", "เปิดเรื่องลับ");

    public static async Task<Guid> AddAsync(this AgencyScope scope, string name, string? reason = null)
    {
        var contact = new Contact { Name = name, Phone = "08 1234 5678", Note = "หมายเหตุเดิม" };
        (await scope.Data.ActAsync<Unit>(Added, reason, (act, _) =>
        {
            act.Db.Add(contact);
            act.Record(new Called(new Personal(name, contact.Id), "นัดหมาย"));
            return Task.FromResult<Result<Unit>>(Unit.Done);
        })).IsOk.ShouldBeTrue();
        return contact.Id;
    }

    public static async Task ChangeAsync(this AgencyScope scope, Guid id, Action<Contact> change) =>
        (await scope.Data.ActAsync<Unit>(Changed, async (act, ct) =>
        {
            change(await act.Db.Set<Contact>().SingleAsync(c => c.Id == id, ct));
            return Unit.Done;
        })).IsOk.ShouldBeTrue();

    public static async Task<int> EraseAsync(this AgencyScope scope, Guid id, ErasureScope erasure) =>
        (await scope.Data.ActAsync<int>(Erased, "เจ้าของข้อมูลขอ", async (act, ct) =>
        {
            if (await act.Db.Set<Contact>().SingleOrDefaultAsync(c => c.Id == id, ct) is { } row) act.Db.Remove(row);
            return await ActErasure.EraseAsync(act, id, erasure, ct);
        })).Value;

    public static async Task<Guid> OpenCaseAsync(this AgencyScope scope, string title)
    {
        var opened = new SecretCase { Title = title };
        (await scope.Data.ActAsync<Unit>(Opened, "เหตุผลที่ปกปิด", (act, _) =>
        {
            act.Db.Add(opened);
            return Task.FromResult<Result<Unit>>(Unit.Done);
        })).IsOk.ShouldBeTrue();
        return opened.Id;
    }

    public static Task<ChainReport> VerifyAsync(this AgencyScope scope) => scope.Get<ChainVerifier>().VerifyAsync();

    public static AgencyId Agency(this AgencyScope scope) => scope.Get<AgencySession>().Agency;
}
