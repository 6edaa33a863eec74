using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

/// <summary>Plans to try things on.</summary>
internal static class Plans
{
    public static readonly PlanPeriod Period = new(new(2566), new(2570));

    public static async Task<Guid> StartAsync(AgencyScope scope) =>
        (await scope.Get<PlanEditing>().StartAsync(Period, new("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)", null, "คณะทำงาน"), Period.UsualDimensions(), null, default)).Value;

    /// <summary>So many projects in each dimension, titled by their number.</summary>
    public static async Task<(Guid Plan, IReadOnlyList<Guid> Projects)> WithProjectsAsync(AgencyScope scope, params int[] counts)
    {
        var plan = await StartAsync(scope);
        var dimensions = (await scope.Get<PlanReading>().FindAsync(plan, default))!.Dimensions;
        List<Guid> projects = [];
        foreach (var (count, dimension) in counts.Zip(dimensions))
        {
            for (var i = 0; i < count; i++)
            {
                projects.Add((await scope.Get<ProjectEditing>().AddAsync(plan, dimension.Id, $"โครงการที่ {projects.Count + 1}", new() { Methods = ["จัดทำ", "รายงาน"], OtherOwner = "สำนักปลัด" }, default)).Value);
            }
        }

        return (plan, projects);
    }
}
