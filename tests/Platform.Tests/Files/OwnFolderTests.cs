using Prongsai.Platform.Files;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Files;

public sealed class OwnFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly string root = Directory.CreateTempSubdirectory("prongsai-own-").FullName;

    [Fact]
    public void A_new_folder_lets_nobody_else_in() => OwnFolder.Open(Path.Combine(root, "new")).UnixFileMode.ShouldBe(OwnerOnly);

    [Fact]
    public void A_folder_that_stood_open_is_closed_to_others()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "old"), OwnerOnly | UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.GroupRead);

        OwnFolder.Open(folder.FullName);

        File.GetUnixFileMode(folder.FullName).ShouldBe(OwnerOnly);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
