using Prongsai.Kernel;

namespace Prongsai.Host.Commands;

/// <summary>Exit codes of the command contract (design, section 5).</summary>
internal static class Exit
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int Environment = 3;

    /// <summary>One sentence to stderr that says what to do; the code that fits the error.</summary>
    public static int With(Error error)
    {
        Console.Error.WriteLine(error.Message);
        if (error is Error.Invalid { Faults.IsDefaultOrEmpty: false } invalid)
        {
            foreach (var fault in invalid.Faults)
            {
                Console.Error.WriteLine($"  {fault.Message}");
            }
        }

        return error.Code.StartsWith("environment.", StringComparison.Ordinal) ? Environment : Usage;
    }
}
