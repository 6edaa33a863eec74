using System.Diagnostics;
using System.Globalization;

namespace Prongsai.Documents.Pdf;

/// <summary>Throw-away profile folders, named after the process that made them so that those of a killed one can be found again.</summary>
internal static class BrowserProfiles
{
    public const string Print = "prongsai-print-", Page = "prongsai-page-";

    public static string Create(string prefix) =>
        Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{prefix}{Environment.ProcessId}-")).FullName;

    /// <summary>Whether it is gone; what a dying browser still writes to is removed by a later try or the next start.</summary>
    public static bool Remove(string profile)
    {
        try
        {
            Directory.Delete(profile, recursive: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return !Directory.Exists(profile);
        }
    }

    /// <summary>The helpers of a browser outlive it by a moment and may still write.</summary>
    public static async Task RemovePatiently(string profile)
    {
        for (var tries = 0; tries < 20 && !Remove(profile); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50)).ConfigureAwait(false);
        }
    }

    public static void RemoveLeftOvers()
    {
        foreach (var (folder, prefix) in new[] { Print, Page }.SelectMany(p => Directory.EnumerateDirectories(Path.GetTempPath(), p + "*").Select(f => (f, p))))
        {
            var owner = Path.GetFileName(folder)[prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, CultureInfo.InvariantCulture, out var id) && !IsRunning(id))
            {
                Remove(folder);
            }
        }
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
