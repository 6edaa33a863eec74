using System.Runtime.CompilerServices;

namespace Prongsai.Tests;

/// <summary>Compares with a file a person has read, in the folder Approved beside the test. To approve a wanted change, copy the received file over it.</summary>
internal static class Approved
{
    public static void ShouldBeApproved(this string text, string name, [CallerFilePath] string testFile = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved", name);
        var received = Path.Combine(AppContext.BaseDirectory, name);
        File.WriteAllText(received, text);
        Xunit.Assert.True(File.Exists(approved), $"nothing approved yet; received: {received}");
        Xunit.Assert.Equal(File.ReadAllText(approved), text);
    }
}
