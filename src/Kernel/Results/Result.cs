using System.Diagnostics.CodeAnalysis;

namespace Prongsai.Kernel;

/// <summary>Either a value or the <see cref="Kernel.Error"/> that stopped it. Expected failures travel this way; exceptions are for faults of the machine.</summary>
public readonly struct Result<T>
{
    private Result(T? value, Error? error) => (Value, Error) = (value, error);

    /// <summary>The value; only meaningful when <see cref="IsOk"/>.</summary>
    public T? Value { get; }

    /// <summary>The reason; null when <see cref="IsOk"/>.</summary>
    public Error? Error { get; }

    [MemberNotNullWhen(true, nameof(Value)), MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);

    public TOut Match<TOut>(Func<T, TOut> ok, Func<Error, TOut> failed) => IsOk ? ok(Value) : failed(Error);

    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => IsOk ? next(Value) : Error;
}

/// <summary>The value of an operation that answers only "done".</summary>
public readonly record struct Unit
{
    public static readonly Unit Done;
}
