using System.Runtime.CompilerServices;

namespace Prongsai.Seeds;

/// <summary>A test over a real paper that may lie beside the repository; skipped with a message where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SeedFactAttribute : Xunit.FactAttribute
{
    /// <param name="number">First letters of the paper's name, such as "003".</param>
    public SeedFactAttribute(string number) => Skip = Seed.Absence([number]);
}

/// <summary>The same for a test over several real papers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SeedTheoryAttribute : Xunit.TheoryAttribute
{
    public SeedTheoryAttribute(params string[] numbers) => Skip = Seed.Absence(numbers);
}

internal static class Seed
{
    /// <returns>The path of the paper; null where it is absent.</returns>
    public static string? Find(string number)
    {
        var folder = Path.GetFullPath(Path.Combine(Here(), "../../../shared/seeds"));
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, number + "_*").FirstOrDefault() : null;
    }

    public static string? Absence(string[] numbers) =>
        numbers.FirstOrDefault(n => Find(n) is null) is { } absent ? $"The real paper {absent} is not at ../shared/seeds" : null;

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
