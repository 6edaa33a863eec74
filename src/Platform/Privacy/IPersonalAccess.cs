namespace Prongsai.Platform.Privacy;

/// <summary>Personal data of one person was opened.</summary>
/// <param name="WhatTh">What was opened, for the list: "แฟ้มบุคคล", "หลักฐานจำกัดผู้เห็น: คำสั่ง 12/2569".</param>
/// <param name="Subject">The person of the office it is about; null when it is about someone else or several.</param>
public sealed record PersonalOpening(string WhatTh, Guid? Subject = null)
{
    /// <summary>The name it was looked for by, for persons who are not of the office.</summary>
    public string? SubjectName { get; init; }

    /// <summary>Page or file, below the site.</summary>
    public string? Path { get; init; }

    /// <summary>Must not be opened when it cannot be written down: the call waits until it is stored, and throws when it is not.</summary>
    public bool Restricted { get; init; }
}

/// <summary>Writes down who opened personal data of a person (PDPA มาตรา 37 (1)). Call it before showing; it costs far less than a millisecond
/// unless the opening is <see cref="PersonalOpening.Restricted"/>.</summary>
public interface IPersonalAccess
{
    Task NoteAsync(PersonalOpening opening, CancellationToken cancellationToken);
}
