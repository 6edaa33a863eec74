using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Prongsai.Accounts.Data;

namespace Prongsai.Accounts.Tests;

/// <summary>The program's own hasher, counted: what is slow in signing in is done here or not at all.</summary>
internal sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    private int verified;
    private int hashed;

    public (int Verified, int Hashed) Counts => (Volatile.Read(ref verified), Volatile.Read(ref hashed));

    public override string HashPassword(Account user, string password)
    {
        Interlocked.Increment(ref hashed);
        return base.HashPassword(user, password);
    }

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref verified);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
