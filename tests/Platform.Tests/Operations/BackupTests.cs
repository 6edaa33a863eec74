using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Operations;
using Prongsai.Platform.Postgres;
using Prongsai.Platform.Tests.Acts;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Operations;

public sealed class BackupTests : IClassFixture<NotesDatabase>, IDisposable
{
    private readonly NotesDatabase _database;
    private readonly string _folder = TestFolder.New("backup");

    public BackupTests(NotesDatabase database) => _database = database;

    private string BackupFile => Path.Combine(_folder, "สำเนา.tar");

    private string Target => Path.Combine(_folder, "restored");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_backed_up_is_restored_with_rows_files_chain_and_row_security()
    {
        await using var scope = _database.Enter((await _database.NewAgencyAsync()).AgencyId);
        await scope.WriteAsync("สำรองไว้");
        var stored = await StoreAsync(scope, "เนื้อแฟ้ม");
        (await BackUpAsync()).Damaged.ShouldBeEmpty();

        (await Restore.IntoAsync(BackupFile, Options)).IsOk.ShouldBeTrue();

        await using var cluster = (await PrivateCluster.OpenAsync(Options)).Value!;
        await using var services = ServicesOn(cluster);
        (await services.GetRequiredService<MigrationRunner>().RunAsync()).Value.ShouldBe(0);
        await using var restored = services.CreateAsyncScope();
        var data = restored.ServiceProvider.GetRequiredService<AgencyData>();
        restored.ServiceProvider.GetRequiredService<AgencySession>().Enter(scope.Get<AgencySession>().Agency, People.Clerk);
        (await data.ReadAsync((db, ct) => db.Set<Note>().SingleAsync(ct))).Text.ShouldBe("สำรองไว้");
        (await restored.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync()).Broken.ShouldBeNull();
        await using var content = (await services.GetRequiredService<FileStore>().OpenAsync(data, stored.Id)).Value!.Content;
        (await new StreamReader(content).ReadToEndAsync()).ShouldBe("เนื้อแฟ้ม");
        (await new Doctor(cluster.Address, Target).ExamineAsync()).ShouldAllBe(examination => examination.IsWell);
    }

    [Theory]
    [InlineData("\"sha256\":\"", 1)]
    [InlineData("PGDMP", 1)]
    [InlineData("กกกกก", 1)]
    [InlineData("กกกกก", 0)]
    public async Task A_damaged_or_cut_backup_is_refused_and_nothing_is_restored(string after, byte flip)
    {
        await using var scope = _database.Enter((await _database.NewAgencyAsync()).AgencyId);
        await StoreAsync(scope, new string('ก', 40_000));
        await BackUpAsync();
        var bytes = await File.ReadAllBytesAsync(BackupFile);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(after)) + Encoding.UTF8.GetByteCount(after);
        bytes[at] ^= flip;
        await File.WriteAllBytesAsync(BackupFile, flip == 0 ? bytes[..at] : bytes);

        (await Restore.IntoAsync(BackupFile, Options)).Error!.Code.ShouldBe("backup.damaged");

        Directory.EnumerateFileSystemEntries(Target).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        await BackUpAsync();
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "ของเดิม.txt"), "เดิม");

        (await Restore.IntoAsync(BackupFile, Options)).Error!.Code.ShouldBe("restore.not_empty");

        Directory.EnumerateFileSystemEntries(Target).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_damaged_stored_file_is_named_and_left_out()
    {
        await using var scope = _database.Enter((await _database.NewAgencyAsync()).AgencyId);
        var stored = await StoreAsync(scope, "จะเสียหายก่อนสำรอง");
        var path = Directory.GetFiles(_database.DataFolder, Convert.ToHexStringLower(stored.Sha256), SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(path, "อื่น");

        (await BackUpAsync()).Damaged.ShouldBe([path]);

        File.Delete(path);
    }

    private ClusterOptions Options => new(Target) { Durable = false };

    private async Task<BackupReport> BackUpAsync()
    {
        var report = await new Backup(_database.Address, _database.DataFolder, _database.Clock).WriteAsync(BackupFile);
        return report.Value ?? throw new InvalidOperationException(report.Error!.Message);
    }

    private static async Task<StoredFile> StoreAsync(AgencyScope scope, string text)
    {
        var stored = await scope.Data.ActAsync<StoredFile>(Writing.Written, async (act, ct) =>
            await scope.Get<FileStore>().AddAsync(act, new MemoryStream(Encoding.UTF8.GetBytes(text)), "แฟ้ม.txt", ct));
        return stored.Value!;
    }

    private ServiceProvider ServicesOn(PrivateCluster cluster) => new ServiceCollection().AddLogging().AddSingleton<IClock>(_database.Clock)
        .AddPlatformData(new ModuleRegistry([new NotesModule()]), cluster.Address, Target).BuildServiceProvider();
}
