using System.Globalization;

namespace Prongsai.Bench.Servers;

/// <summary>Proportional set size: memory of processes with what they share counted once. The printing browser, which ends when it is idle, is not counted.</summary>
internal static class ResidentMemory
{
    /// <returns>Megabytes of the program and of its database.</returns>
    public static (double Program, double Database) Of(ProductServer server)
    {
        var postmaster = int.Parse(File.ReadLines(Path.Combine(server.Folder, "postgres/data/postmaster.pid")).First(), CultureInfo.InvariantCulture);
        return (OfTree(server.Process.Id), OfTree(postmaster));
    }

    public static double OfTree(int root)
    {
        var parents = Processes().ToDictionary(p => p.Id, p => p.Parent);
        bool IsBelow(int id) => id == root || (parents.TryGetValue(id, out var parent) && parent != 0 && !IsBrowser(id) && IsBelow(parent));
        return parents.Keys.Where(IsBelow).Sum(Megabytes);
    }

    private static bool IsBrowser(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/comm").StartsWith("chrom", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true; // has just ended
        }
    }

    private static double Megabytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/smaps_rollup").First(l => l.StartsWith("Pss:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // has just ended
        }
    }

    private static IEnumerable<(int Id, int Parent)> Processes()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            string stat;
            try
            {
                stat = File.ReadAllText(Path.Combine(folder, "stat"));
            }
            catch (IOException)
            {
                continue;
            }

            yield return (id, int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture));
        }
    }
}
