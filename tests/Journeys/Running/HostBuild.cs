using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Prongsai.Journeys.Running;

/// <summary>The program as it was built, started the way people start it.</summary>
internal static class HostBuild
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    private static readonly string Program = Path.Combine(
        Root, "src/Host/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "prongsai.dll");

    public static Process Start(IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
