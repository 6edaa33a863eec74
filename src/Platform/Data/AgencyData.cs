using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;

namespace Prongsai.Platform.Data;

/// <summary>The one door to the tables, for the agency entered in this scope: read, or act.</summary>
public sealed class AgencyData
{
    private static readonly Error.Conflict Duplicate = new("data.duplicate", "มีรายการนี้อยู่แล้ว จึงไม่ได้บันทึกซ้ำ ข้อมูลเดิมยังอยู่ครบ กรุณาเปิดรายการเดิมแล้วแก้ไข");

    private readonly AgencySession _session;
    private readonly DbFactory _databases;
    private readonly IClock _clock;
    private readonly Dictionary<object, object> _once = [];
    private long? _lastAct;

    internal AgencyData(AgencySession session, DbFactory databases, IClock clock) => (_session, _databases, _clock) = (session, databases, clock);

    /// <summary>Runs queries in a read-only transaction of the agency. All see one moment; nothing is tracked, nothing can be saved.</summary>
    public async Task<T> ReadAsync<T>(Func<Db, CancellationToken, Task<T>> query, CancellationToken cancellationToken = default)
    {
        await using var db = _databases.Create(_session.Agency);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        db.LastAct = _lastAct;
        await using var transaction = await BeginAsync(db, readOnly: true, cancellationToken);
        return await query(db, cancellationToken);
    }

    /// <summary>As <see cref="ReadAsync"/>, but once in this scope: for what several parts of one page ask for. An act of the scope makes it read anew.</summary>
    /// <typeparam name="T">What is read; one reading of a type is kept.</typeparam>
    public Task<T> ReadOnceAsync<T>(Func<Db, CancellationToken, Task<T>> query, CancellationToken cancellationToken = default) where T : class =>
        OnceAsync(typeof(T), () => ReadAsync(query, cancellationToken));

    /// <summary>As <see cref="ReadOnceAsync"/>, for what takes several readings or is asked for by a year or a person.</summary>
    /// <param name="key">What is read, so that no other reading has the same; its type for what <see cref="ReadOnceAsync"/> reads too, so that a reading within a reading counts for both.</param>
    public async Task<T> OnceAsync<T>(object key, Func<Task<T>> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(read);
        if (_once.GetValueOrDefault(key) is T kept)
        {
            return kept;
        }

        var fresh = await read();
        _once[key] = fresh;
        return fresh;
    }

    /// <summary>Until the answer is disposed of, tables read by <see cref="WholeTable.AllAsync{T}"/> in this scope show what stood after an act of the past. Acts are refused meanwhile.</summary>
    /// <param name="lastAct">Number of the last act that still counts.</param>
    public IDisposable Past(long lastAct)
    {
        (_lastAct, var before) = (lastAct, _lastAct);
        _once.Clear();
        return new Back(() =>
        {
            _lastAct = before;
            _once.Clear();
        });
    }

    /// <summary>Does work that writes, as one act. An error returned by the work, or an exception, leaves nothing behind.</summary>
    /// <returns>What the work returned; <see cref="Error.Conflict"/> when somebody else changed or made the same row first.</returns>
    public Task<Result<T>> ActAsync<T>(ActKind kind, Func<Act, CancellationToken, Task<Result<T>>> work, CancellationToken cancellationToken = default) =>
        ActAsync(kind, null, work, cancellationToken);

    /// <inheritdoc cref="ActAsync{T}(ActKind, Func{Act, CancellationToken, Task{Result{T}}}, CancellationToken)"/>
    /// <param name="reason">Why, in the person's words; kept in the act.</param>
    public async Task<Result<T>> ActAsync<T>(
        ActKind kind, string? reason, Func<Act, CancellationToken, Task<Result<T>>> work, CancellationToken cancellationToken = default)
    {
        if (_lastAct is not null) throw new InvalidOperationException("Nothing is written while the past is being read.");
        _once.Clear();
        await using var db = _databases.Create(_session.Agency);
        await using var transaction = await BeginAsync(db, readOnly: false, cancellationToken);
        var act = new Act(db, _session, ActHash.Storable(_clock.GetCurrentInstant()));
        try
        {
            var result = await work(act, cancellationToken);
            if (!result.IsOk) return result;
            await db.SaveChangesAsync(cancellationToken);
            if (!act.IsEmpty) await ActChain.AppendAsync(act, kind, reason, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            return await TheirsAsync(conflict, cancellationToken);
        }
        catch (DbUpdateException duplicate) when (duplicate.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return Duplicate;
        }
        finally
        {
            _once.Clear(); // what the work itself read stood before the commit
        }
    }

    /// <summary>One statement, the same text for every agency, so that the server keeps it prepared; the begin travels with it.</summary>
    private static async Task<IDbContextTransaction> BeginAsync(Db db, bool readOnly, CancellationToken ct)
    {
        const string Enter = "select set_config('prongsai.agency_id', $1, true), set_config('transaction_read_only', $2, true)";
        var transaction = await db.Database.BeginTransactionAsync(readOnly ? IsolationLevel.RepeatableRead : IsolationLevel.ReadCommitted, ct);
        await using var command = new NpgsqlCommand(Enter, (NpgsqlConnection)db.Database.GetDbConnection())
        {
            Parameters = { new() { Value = db.Agency.ToString() }, new() { Value = readOnly ? "on" : "off" } },
        };
        await command.ExecuteNonQueryAsync(ct);
        return transaction;
    }

    private static async Task<Error> TheirsAsync(DbUpdateConcurrencyException conflict, CancellationToken ct)
    {
        var theirs = conflict.Entries.Count == 0 ? null : await conflict.Entries[0].GetDatabaseValuesAsync(ct);
        return new Error.Conflict("data.changed", "มีผู้อื่นแก้ไขรายการนี้ก่อนแล้ว ข้อมูลที่ท่านกรอกยังไม่ได้บันทึก กรุณาดูข้อมูลล่าสุดแล้วบันทึกอีกครั้ง", theirs?.ToObject());
    }

    private sealed class Back(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
