namespace Prongsai.Papers.Tests;

/// <summary>A test over one of the real papers that lie beside the repository; skipped with a message where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute(string number)
    {
        if (SeedPapers.Find(number) is null)
            Skip = $"The real paper {number} is not at ../shared/seeds";
    }
}
