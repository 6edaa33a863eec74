using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Modules;
using Prongsai.Work.Data;

namespace Prongsai.Work.Features.Demo;

/// <summary>Tasks given to two units of the demo.</summary>
internal sealed class DemoTasks(IOffice office, TaskGiving giving, NodaTime.IClock clock) : IDemoContent
{
    public int Order => 60;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var units = (await office.UnitsAsync(cancellationToken)).ToDictionary(u => u.Key);
        var today = OfficeYear.Today(clock);
        foreach (var (unit, title, days, path) in new (string, string, int, string?)[]
        {
            ("finance", "ส่งรายชื่อผู้ติดต่อสำหรับแบบวัด EIT", 2, null),
            ("office", "นัดประชุมคณะทำงาน ITA ประจำเดือน", 4, "/office/disclosure"),
        })
        {
            if (units.GetValueOrDefault(unit) is { } found
                && (await giving.GiveAsync(new(title, path, new(found.Id, null, found.Name, []), today.PlusDays(days), null, IsRestricted: false), cancellationToken)).Error is { } fault)
            {
                return fault;
            }
        }

        return Unit.Done;
    }
}
