using System.Diagnostics;

namespace Prongsai.Platform.Postgres;

/// <summary>What a program said when it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs a program of the system to its end, under another account where one is given.</summary>
internal static class CommandRun
{
    public static async Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, string? account, CancellationToken ct, string? databasePassword = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        if (account is not null) start.UserName = account;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        if (databasePassword is not null) start.Environment["PGPASSWORD"] = databasePassword;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return new(process.ExitCode, await output, await errors);
    }
}
