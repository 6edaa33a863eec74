using System.Collections.Immutable;

namespace Prongsai.Kernel;

/// <summary>Why an operation did not happen. A stable <see cref="Code"/> that people may script against; the Thai sentence is looked up by code,
/// or carried in <see cref="Message"/> where it names a place and a cure.</summary>
/// <param name="Code">Dotted lower-case code, for example <c>item.not_found</c>.</param>
/// <param name="Message">One Thai sentence: what happened, what is safe, what to do next.</param>
public abstract record Error(string Code, string Message)
{
    /// <summary>The thing asked for is not there, or not for this person to know about.</summary>
    public sealed record NotFound(string Code, string Message) : Error(Code, Message);

    /// <summary>The person may not do this.</summary>
    public sealed record Forbidden(string Code, string Message) : Error(Code, Message);

    /// <summary>Somebody else changed it first. <see cref="Theirs"/> is the version that stands now.</summary>
    public sealed record Conflict(string Code, string Message, object? Theirs = null) : Error(Code, Message);

    /// <summary>What was typed or sent cannot be used; one <see cref="FieldFault"/> per place.</summary>
    public sealed record Invalid(string Code, string Message, ImmutableArray<FieldFault> Faults) : Error(Code, Message)
    {
        public Invalid(string code, string message) : this(code, message, []) { }
    }

    /// <summary>A rule of the field forbids it; <see cref="Rule"/> names the rule and its source.</summary>
    public sealed record RuleBroken(string Code, string Message, string Rule) : Error(Code, Message);
}

/// <summary>A fault at one field of a form or one place of a file.</summary>
/// <param name="Field">Name of the form field, or place in the file.</param>
/// <param name="Message">Thai sentence that says what to do.</param>
public sealed record FieldFault(string Field, string Message);
