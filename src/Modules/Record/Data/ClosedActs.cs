using System.Linq.Expressions;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Record.Data;

/// <summary>Which acts the person at work may not look into, though the person reads the record.</summary>
internal sealed class ClosedActs(IEnumerable<ClosedRegister> registers, AgencySession session)
{
    private readonly List<ClosedRegister> _closed = [.. registers.Where(register => !session.Rights.Has(register.Permission))];

    public bool None => _closed.Count == 0;

    public bool IsClosed(RecordedAct act) => IsClosed(act.Kind, act.Tables);

    public bool IsClosed(string kind, string[] tables) => _closed.Exists(register => Covers(register, kind, tables));

    public bool IsClosedTable(string table) => IsClosed("", [table]);

    /// <summary>Open acts only; used where a search would tell something about closed ones.</summary>
    public IQueryable<RecordedAct> Open(IQueryable<RecordedAct> acts) => _closed.Aggregate(acts, (open, register) => open.Where(Outside(register)));

    private static Expression<Func<RecordedAct, bool>> Outside(ClosedRegister register)
    {
        var (prefix, tables) = ($"{register.Module}.", register.Tables);
        return tables.Length == 0
            ? act => !act.Kind.StartsWith(prefix) && !act.Tables.Any(table => table.StartsWith(prefix))
            : act => !act.Tables.Any(table => tables.Contains(table));
    }

    private static bool Covers(ClosedRegister register, string kind, string[] tables) => register.Tables.Length > 0
        ? tables.Any(table => register.Tables.Contains(table))
        : kind.StartsWith($"{register.Module}.", StringComparison.Ordinal) || tables.Any(table => table.StartsWith($"{register.Module}.", StringComparison.Ordinal));
}
