using System.Collections.Immutable;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Tests.Inspector;

/// <summary>Going back over what was done gives what stood before, whatever was done.</summary>
public sealed class Rewinding
{
    private static readonly string[] Columns = ["a", "b", "c"];

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public void Going_back_to_any_moment_gives_the_copy_taken_then(int steps)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var rows = new Dictionary<RowName, ImmutableDictionary<string, string>>();
            var copies = new List<string> { Text(rows) };
            var done = new List<RowChange>();
            for (var step = 0; step < steps; step++)
            {
                done.Add(Something(rows, random));
                copies.Add(Text(rows));
            }

            for (var moment = 0; moment <= steps; moment++)
            {
                Text(Rewind.Back(rows, done.Skip(moment).Reverse())).ShouldBe(copies[moment], $"seed {seed}, moment {moment}");
            }
        }
    }

    [Fact]
    public void A_change_of_a_row_that_was_not_read_is_passed_over()
    {
        var elsewhere = new RowChange(new("t", "other"), RowOp.Modified, ImmutableDictionary<string, string>.Empty.Add("a", "1"));

        Rewind.Back(new Dictionary<RowName, ImmutableDictionary<string, string>>(), [elsewhere]).ShouldBeEmpty();
    }

    /// <summary>Adds, changes or deletes one of a few rows, so that a row often comes, goes and comes again.</summary>
    private static RowChange Something(Dictionary<RowName, ImmutableDictionary<string, string>> rows, Random random)
    {
        var name = new RowName(random.Next(2) == 0 ? "t" : "u", $"{random.Next(6)}");
        if (!rows.TryGetValue(name, out var row))
        {
            rows[name] = Columns.ToImmutableDictionary(c => c, _ => $"{random.Next(3)}");
            return new(name, RowOp.Added, ImmutableDictionary<string, string>.Empty);
        }

        if (random.Next(3) == 0)
        {
            rows.Remove(name);
            return new(name, RowOp.Deleted, row);
        }

        var changed = Columns.Where(_ => random.Next(2) == 0).ToList();
        rows[name] = row.SetItems(changed.Select(c => KeyValuePair.Create(c, $"{random.Next(3)}")));
        return new(name, RowOp.Modified, row.Where(c => changed.Contains(c.Key)).ToImmutableDictionary());
    }

    private static string Text(IEnumerable<KeyValuePair<RowName, ImmutableDictionary<string, string>>> rows) =>
        string.Join('\n', rows.OrderBy(r => r.Key.Table, StringComparer.Ordinal).ThenBy(r => r.Key.Id, StringComparer.Ordinal).Select(r => $"{r.Key.Table} {r.Key.Id} {string.Join(' ', r.Value.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"))}"));
}
