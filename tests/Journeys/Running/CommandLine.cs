namespace Prongsai.Journeys.Running;

/// <param name="Code">Exit code.</param>
internal sealed record Said(int Code, string Output, string Errors);

internal static class CommandLine
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task<Said> RunAsync(string? input, params string[] arguments)
    {
        using var process = HostBuild.Start(arguments, Path.GetTempPath());
        using var patience = new CancellationTokenSource(Longest);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await output, await errors);
    }
}
