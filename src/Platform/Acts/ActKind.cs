namespace Prongsai.Platform.Acts;

/// <summary>What was done.</summary>
/// <param name="Code">Stable code, <c>module.past_participle</c>, for example <c>disclosure.item_published</c>.</param>
/// <param name="NameTh">As people read it in the log, for example "เผยแพร่ข้อมูลตามตัวชี้วัด".</param>
public readonly record struct ActKind(string Code, string NameTh);
