using System.Reflection;
using Npgsql;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;
using Prongsai.TestKit.Rows;
using Xunit;

namespace Prongsai.Platform.Tests.Isolation;

/// <summary>A database with every module that the program installs, and in every table of it a row of each of two agencies.</summary>
public sealed class Installed : IAsyncLifetime
{
    /// <summary>Tables that hold no agency's rows.</summary>
    private static readonly string[] Shared = ["platform.schema_migration"];

    public Guid Mine { get; } = Guid.CreateVersion7();

    public Guid Theirs { get; } = Guid.CreateVersion7();

    public DatabaseAddress Address { get; private set; } = new("", "");

    public NpgsqlConnection Owner { get; private set; } = null!;

    public NpgsqlConnection App { get; private set; } = null!;

    internal IReadOnlyList<StoredTable> Tables { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Address = await (await TestCluster.SharedAsync()).CopyAsync([.. Modules().All.Skip(1)]);
        Owner = await OpenAsync(Address.Owner);
        App = await OpenAsync(Address.App);
        Tables = [.. (await Catalogue.TablesAsync(Owner)).Where(t => !Shared.Contains(t.Name))];
        foreach (var agency in new[] { Mine, Theirs })
        {
            await new RowFiller(Owner, agency).FillAsync(Tables);
        }
    }

    public async Task DisposeAsync()
    {
        await Owner.DisposeAsync();
        await App.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Runs one statement as the app's role within an agency, or within none, and takes it back.</summary>
    /// <returns>The first value, or null where there was no row.</returns>
    public async Task<object?> AskAsync(Guid? agency, string sql)
    {
        await using var transaction = await EnterAsync(agency);
        await using var command = new NpgsqlCommand(sql, App);
        return await command.ExecuteScalarAsync();
    }

    public async Task OwnerAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, Owner);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<NpgsqlTransaction> EnterAsync(Guid? agency)
    {
        var transaction = await App.BeginTransactionAsync();
        if (agency is { } entered)
        {
            await using var enter = new NpgsqlCommand($"set local prongsai.agency_id = '{entered}'", App);
            await enter.ExecuteNonQueryAsync();
        }

        return transaction;
    }

    // The host keeps its list to itself; asking it for the list is what covers a new module.
    private static ModuleRegistry Modules() => (ModuleRegistry)Assembly.Load("prongsai")
        .GetType("Prongsai.Host.Commands.Installation", throwOnError: true)!.GetMethod("Modules", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;

    private static async Task<NpgsqlConnection> OpenAsync(string address)
    {
        var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        return connection;
    }
}
