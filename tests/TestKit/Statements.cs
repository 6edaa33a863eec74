using System.Diagnostics;

namespace Prongsai.TestKit;

/// <summary>The statements that a piece of work sends to the database; other tests run beside it.</summary>
public static class Statements
{
    public static async Task<IReadOnlyList<string>> OfAsync(Func<Task> work)
    {
        var statements = new List<string>();
        using var root = new Activity("counting").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped =>
            {
                if (stopped.TraceId != root.TraceId || (stopped.GetTagItem("db.query.text") ?? stopped.GetTagItem("db.statement")) is not string sql) return;
                lock (statements) statements.Add(sql);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await work();
        return statements;
    }
}
