using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.Work.Data;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Features.Tasks;

/// <summary>Given tasks: to do for whoever received one, waiting for whoever gave it, done for a week.</summary>
internal sealed class GivenTasks(AgencyData data, IClock clock) : ITaskSource
{
    private const int Most = 500;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        if (FiscalYear.Of(OfficeYear.Today(clock)) != year)
        {
            return [];
        }

        var recently = clock.GetCurrentInstant() - Duration.FromDays(7);
        var tasks = await data.ReadAsync((db, ct) => db.Set<GivenTask>()
            .Where(t => t.State == TaskState.Given || t.State == TaskState.Accepted || t.State == TaskState.Returned || (t.State == TaskState.Done && t.ChangedAt > recently))
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(Most).ToListAsync(ct), cancellationToken);
        return [.. tasks.SelectMany(Items)];
    }

    private static IEnumerable<WorkItem> Items(GivenTask task)
    {
        if (task.State != TaskState.Returned)
        {
            yield return Item(task, task.State == TaskState.Done ? WorkState.Done : WorkState.ToDo, $"{task.GiverName} มอบ") with
            {
                Unit = task.UnitId,
                Account = task.Account,
            };
        }

        if (task.State is TaskState.Given or TaskState.Accepted)
        {
            yield return Item(task, WorkState.Waiting, $"รอ {task.ReceiverName}{(task.State == TaskState.Given ? " ยังไม่รับงาน" : " กำลังทำ")}") with
            {
                Account = task.Giver,
                Key = $"work:task:{task.Id}:waiting",
            };
        }

        if (task.State == TaskState.Returned)
        {
            yield return Item(task, WorkState.ToDo, $"{task.ReceiverName} ส่งคืน") with { Account = task.Giver, Key = $"work:task:{task.Id}:returned" };
        }
    }

    private static WorkItem Item(GivenTask task, WorkState state, string why) => new(task.Title, $"/office/tasks/{task.Id}", task.DueOn, WhyTh: why)
    {
        Key = $"work:task:{task.Id}",
        State = state,
        Since = OfficeYear.DayOf(task.ChangedAt),
        IsRestricted = task.IsRestricted,
    };
}
