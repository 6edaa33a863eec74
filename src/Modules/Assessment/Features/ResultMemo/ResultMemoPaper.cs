using NodaTime;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Assessment.Features.ResultMemo;

/// <summary>บันทึกข้อความรายงานผลการประเมิน ITA with the opinion chain drafter → หัวหน้าสำนักปลัด → ปลัด → นายก (S9, S10).</summary>
internal sealed class ResultMemoPaper(IResults results, MemoStore memos, IOffice office, IClock clock) : IDocumentKind
{
    public string Key => "result-memo";

    public string NameTh => "บันทึกข้อความรายงานผลการประเมิน ITA";

    public string PreparePath => "/office/results/memo";

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        if (await results.FindAsync(year, cancellationToken) is not { Total: not null } sheet)
        {
            return Nothing(year);
        }

        var stored = await memos.FindAsync(year, cancellationToken);
        return ResultMemo.Write(year, sheet, await office.ProfileAsync(cancellationToken), stored.Details, OfficeYear.Today(clock));
    }

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        await results.FindAsync(year, cancellationToken) is { Total: not null } ? null : Nothing(year);

    private static Error.NotFound Nothing(FiscalYear year) => new("result.none", $"ยังไม่มีผลประเมินปี {year} ที่ครบทุกแบบวัด กรุณานำเข้าเอกสารหรือกรอกผลก่อน");
}
