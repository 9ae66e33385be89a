<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AccountScreen</name>
    <message>
        <source>My account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits to sign entries, to take the screen back from a patient, and to come back after a lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no PIN yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgeNotice</name>
    <message>
        <source>Too young for cosmetic treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}. Registering is possible all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllergyStrip</name>
    <message>
        <source>Allergies</source>
        <translation>Allergier</translation>
    </message>
    <message>
        <source>Known allergies</source>
        <translation>Kända allergier</translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation>Inga kända allergier</translation>
    </message>
    <message>
        <source>Allergies not recorded</source>
        <translation>Allergier inte registrerade</translation>
    </message>
    <message>
        <source>Allergies unavailable</source>
        <translation>Allergier otillgängliga</translation>
    </message>
    <message>
        <source>Last confirmed {when}, {who}</source>
        <translation>Senast bekräftat {when}, {who}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The demo clinic could not be made. Is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason. It is kept in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>day/month/year</source>
        <translation>dag/månad/år</translation>
    </message>
</context>
<context>
    <name>DuplicatePanel</name>
    <message>
        <source>This person is registered already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps registered already</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{title}, and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else: register anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person: open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message numerus="yes">
        <source>%n things to put right</source>
        <translation>
            <numerusform>%n sak att rätta</numerusform>
            <numerusform>%n saker att rätta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (valfritt)</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Before you treat</source>
        <translation>Innan du behandlar</translation>
    </message>
    <message numerus="yes">
        <source>%n to do first</source>
        <translation>
            <numerusform>%n sak att göra först</numerusform>
            <numerusform>%n saker att göra först</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klart</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Met</source>
        <translation>Uppfyllt</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Inte uppfyllt</translation>
    </message>
</context>
<context>
    <name>GateWords</name>
    <message>
        <source>Rule: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandBackPanel</name>
    <message>
        <source>A PIN is six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you. Please hand the screen back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the clinic need the screen back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a member of staff can leave this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For staff: your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverWindow</name>
    <message>
        <source>Form for the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be done from the keyboard. Tab and arrows move as usual.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New patient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentifierField</name>
    <message>
        <source>Kind of number</source>
        <translation>Typ av nummer</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utfärdat av</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Annat nummer</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Inget nummer</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Join another registration with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the other registration of the same person. Both journals are kept, and joining can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these two are the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: seen passport, same CPR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are shown as {name} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why these two are the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the registration you started from. Choose the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is shown as the other from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} (differs)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Write the day, like 20/11/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the time with hours and minutes, like 14:05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Inloggad</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Locks in {time}</source>
        <translation>Låses om {time}</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three or four words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 12 characters; 15 or more are better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Your password of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your password of now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientBanner</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>FAMILY NAME, given name (title)</source>
        <translation>EFTERNAMN, förnamn (titel)</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Tilltalsnamn</translation>
    </message>
    <message>
        <source>What the patient wishes to be called</source>
        <translation>Det namn patienten vill tilltalas med</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Administrative gender</source>
        <translation>Administrativt kön</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Where the patient lives</source>
        <translation>Patientens bostadsadress</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The patient&apos;s telephone numbers</source>
        <translation>Patientens telefonnummer</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Född</translation>
    </message>
    <message>
        <source>Date of birth, and age today</source>
        <translation>Födelsedatum och ålder i dag</translation>
    </message>
    <message>
        <source>{date} (age at death {age})</source>
        <translation>{date} (ålder vid dödsfallet {age})</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Avliden</translation>
    </message>
    <message>
        <source>Date of death, and age at death</source>
        <translation>Dödsdatum och ålder vid dödsfallet</translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translation>Visa hela numret</translation>
    </message>
    <message>
        <source>Hide part of the number</source>
        <translation>Dölj en del av numret</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID-nummer</translation>
    </message>
    <message>
        <source>No identifier is recorded</source>
        <translation>Inget ID-nummer är registrerat</translation>
    </message>
    <message>
        <source>The patient&apos;s national or local identifier</source>
        <translation>Patientens nationella eller lokala ID-nummer</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Kvinna</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
</context>
<context>
    <name>PatientFinder</name>
    <message>
        <source>Name, number, phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation type="unfinished">Sök efter en patient</translation>
    </message>
    <message>
        <source>Arrow down goes to the people found, Enter opens the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first one. Searching and opening leave a trace in the access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {count}. Type more to narrow it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found for “{typed}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or press Enter to register a new patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register “{typed}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message>
        <source>Female</source>
        <translation type="unfinished">Kvinna</translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished">Man</translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished">Annat</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished">Inte känt</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same names, the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s treatment here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A consultation with the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient asked for access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy for someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receptionist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation type="unfinished">Tilltalsnamn</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation type="unfinished">ID-nummer</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished">Kön</translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers to be reached by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation to next of kin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone of next of kin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for reception</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinEntry</name>
    <message>
        <source>PIN, six digits</source>
        <translation>Pinkod, sex siffror</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>Your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Choose your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it you sign entries, take the screen back from a patient, and come back after the screen locked. It never opens the journal by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinPair</name>
    <message>
        <source>PIN, six digits</source>
        <translation type="unfinished">Pinkod, sex siffror</translation>
    </message>
    <message>
        <source>No birthday and no pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same six digits twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>This did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistrationScreen</name>
    <message>
        <source>New patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistryCard</name>
    <message>
        <source>Finish or cancel what you began first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with another registration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistryForm</name>
    <message>
        <source>Who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 7/7/1961</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts to read and sign come in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it first: it suggests birth date and gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this number out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistryFormScreen</name>
    <message>
        <source>Change details of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details of {name} are saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistryView</name>
    <message>
        <source>Not known</source>
        <translation type="unfinished">Inte känt</translation>
    </message>
    <message>
        <source>Information from: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined with another registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown apart again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {new} (before: {old})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered details and their history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: show apart again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads and writes health data, collects consent, treats and signs. Holds the clinical key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registers patients and hands them forms. Cannot read health data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides about people, rules and the access log. Cannot read health data by that alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews who has looked at what. Cannot read health data or contact details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation>Sök efter en patient</translation>
    </message>
    <message>
        <source>Name, birth date, number or telephone</source>
        <translation>Namn, födelsedatum, nummer eller telefon</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>Born {date}</source>
        <translation>Född {date}</translation>
    </message>
    <message>
        <source>{system} ending {digits}</source>
        <translation>{system} slutar på {digits}</translation>
    </message>
    <message>
        <source>Last visit {date}</source>
        <translation>Senaste besök {date}</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>Inga besök än</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Hittade patienter</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Samma namn</translation>
    </message>
</context>
<context>
    <name>SectionButton</name>
    <message>
        <source>{title}, {count} waiting</source>
        <translation>{title}, {count} väntar</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Du är här</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PIN first: you need it to take the screen back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened. Nothing that was saved is lost. Try again, or start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody seems to be here. Press any key to stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed on this screen is not saved yet and would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the recovery kit and type it back. Until then no patient can be registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An owner must type the recovery kit back before patients can be registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could recover this journal yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reason is written into the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file with the clinic&apos;s secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords of the demo clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why you go on. It is kept in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: this may not be the newest journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is open somewhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is new to the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong passwords. Every try is written into the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is signed in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you restored a backup on purpose, say so as the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file with the clinic&apos;s secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Sign in the field</source>
        <translation>Skriv under i fältet</translation>
    </message>
    <message>
        <source>This is too little for a signature. Sign with your whole name</source>
        <translation>Det är för lite för en underskrift. Skriv hela ditt namn</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>Underskriftsfält</translation>
    </message>
    <message>
        <source>Draw with pen, finger or mouse. Delete clears, Backspace undoes a stroke</source>
        <translation>Skriv med penna, finger eller mus. Delete tömmer fältet, Backsteg ångrar ett streck</translation>
    </message>
    <message>
        <source>Undo last stroke</source>
        <translation>Ångra sista strecket</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Töm</translation>
    </message>
    <message>
        <source>The field is empty again</source>
        <translation>Fältet är tomt igen</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Everyone who works with the journal reads and signs this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read this and will keep to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not sign, and sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the text and tick the box below it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stripe</name>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Draft, not signed</source>
        <translation>Utkast, inte signerat</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Endast läsning</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Skadad</translation>
    </message>
    <message>
        <source>Every patient here is invented</source>
        <translation>Alla patienter här är påhittade</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message numerus="yes">
        <source>Shorten the text by %n characters</source>
        <translation>
            <numerusform>Korta texten med %n tecken</numerusform>
            <numerusform>Korta texten med %n tecken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more characters</source>
        <translation>
            <numerusform>Plats för %n tecken till</numerusform>
            <numerusform>Plats för %n tecken till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Journal, newest first</source>
        <translation>Journal, nyaste först</translation>
    </message>
    <message>
        <source>Enter opens an entry, L goes to its correction or to what it corrects</source>
        <translation>Enter öppnar en anteckning, L går till rättelsen eller till det som rättats</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersatt</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>lot {lot}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force to {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected because: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrects the version written {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent signed: {treatment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”, version {version}, {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient&apos;s questions: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent declined: {treatment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the patient&apos;s words: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {moment}, {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent that was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information refused: {treatment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information given: {treatment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in writing {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talked through {when} by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known allergies confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details changed: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown apart from another registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined with another registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information from: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record that you cannot read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is sealed to others, or was erased ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, written {when} ({later} later)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, written {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected {when} by {who}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… open to read all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>UnmergePage</name>
    <message>
        <source>Show two registrations apart again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written for each stays with each. The joined registration is found by its own name again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these two are different people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show apart from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why these two are different people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown apart again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>The demo clinic is being made. This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An encrypted journal that stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a new clinic. You need about ten minutes and a printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that the journal lies in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in it is invented. Nothing you do there matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the journal&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_RegistryFormPage</name>
    <message>
        <source>What you typed is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is registered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Write why you need this, in a few words. The patient may read it.</source>
        <comment>access.reason_missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This consent is not in the patient&apos;s journal.</source>
        <comment>consent.unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is missing. Please sign in the field.</source>
        <comment>consent.unsigned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every statement must be ticked before signing.</source>
        <comment>consent.unticked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the entry is corrected.</source>
        <comment>correction.no_reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seventh digit gives a birth date that cannot be right. Check the number.</source>
        <comment>cpr.century</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a replacement number, not a CPR number.</source>
        <comment>cpr.is_replacement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day. Write the day first, then the month, then the year.</source>
        <comment>date.impossible</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year could be in two centuries. Write the year with four digits.</source>
        <comment>date.two_digit_year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date. Write it like 7/7/1961, 1961-07-07 or 7 Jul 1961.</source>
        <comment>date.unreadable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year cannot be right. Write a year between 1850 and 2199.</source>
        <comment>date.year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A font of this program is missing or damaged.</source>
        <comment>documents.font_missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{name}” of this program is missing or damaged.</source>
        <comment>documents.labels_missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{name}” of this program is missing.</source>
        <comment>documents.template_missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more text than a draft can hold. Shorten it.</source>
        <comment>draft.too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not empty. Choose a new or empty folder for the journal.</source>
        <comment>founding.not_empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number has ten digits.</source>
        <comment>gb.shape</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the allergies, or confirm that none are known.</source>
        <comment>health.unclear</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information cannot be given in the future.</source>
        <comment>information.ahead</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when the written or the oral information was given.</source>
        <comment>information.nothing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change of people has just been completed. Please sign in again.</source>
        <comment>keyring.finished</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of keys is not the one the journal knows: an older copy may have been put in its place. Restore the newest backup.</source>
        <comment>keyring.not_in_ledger</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal does not say which keys are in force. Restore a backup.</source>
        <comment>keyring.unstated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the recovery kit and type it back first: without it a lost password would lose every journal.</source>
        <comment>kit.not_confirmed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not the ones on the sheet. Look again and type them once more.</source>
        <comment>kit.wrong_group</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the words of this journal&apos;s sheet. Check that it is the right sheet.</source>
        <comment>kit.wrong_words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal&apos;s head does not match its tree. Run a full check.</source>
        <comment>ledger.head_broken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else saved at the same moment. Please try again.</source>
        <comment>ledger.head_moved</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in with your password.</source>
        <comment>lock.password_needed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why these two are the same person.</source>
        <comment>merge.no_reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why these two are different people.</source>
        <comment>merge.no_reason_apart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This patient is not merged with another.</source>
        <comment>merge.not_merged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two are shown as one patient already.</source>
        <comment>merge.same</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a test number, which belongs to nobody.</source>
        <comment>nhs.test</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers beginning with 999 are for tests and belong to nobody.</source>
        <comment>nhs.test_refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note cannot tell of the future. Check the time.</source>
        <comment>note.ahead</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <comment>note.empty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules are in force yet. An owner applies them under Settings.</source>
        <comment>pack.none</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinical rules or texts cannot be used. {problem} Correct the file, or put back the earlier one.</source>
        <comment>packs.refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things must be put right before saving.</source>
        <comment>patient.details_refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This patient is not registered here. Search again.</source>
        <comment>patient.unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal does not know this person&apos;s key.</source>
        <comment>people.no_key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the person&apos;s name.</source>
        <comment>people.no_name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the person leaves.</source>
        <comment>people.no_reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <comment>people.no_role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of this name signs in here already. Add something that tells them apart.</source>
        <comment>people.same_name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person no longer works here and cannot do anything in the journal.</source>
        <comment>person.inactive</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no PIN yet. Set one under your name first.</source>
        <comment>pin.not_set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules do not allow this now. {why}</source>
        <comment>rules.refuse</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not know the clinic&apos;s secret. Use the recovery kit, or another computer.</source>
        <comment>sign_in.no_secret</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A treatment cannot be signed before it is done. Check the time.</source>
        <comment>treatment.ahead</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {lot} had expired when it was used.</source>
        <comment>treatment.expired</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every product needs an amount above zero.</source>
        <comment>treatment.no_amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one area that was treated.</source>
        <comment>treatment.no_area</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no valid signed consent for this treatment. Hand over the consent.</source>
        <comment>treatment.no_consent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every product needs its lot number and expiry date.</source>
        <comment>treatment.no_lot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the product that was used.</source>
        <comment>treatment.no_product</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is not in the patient&apos;s journal.</source>
        <comment>treatment.unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is not the one this computer last saw ({verdict}): an older copy may be in its place, or its newest part is lost. Restore the newest backup, or go on with a reason.</source>
        <comment>vault.behind_mark</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is being written right now. Close it everywhere and check again.</source>
        <comment>verify.busy</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record could not be read ({what}).</source>
        <comment>record.unreadable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent cannot be signed yet, because the written and oral information is not complete. Record both, then hand over the consent.</source>
        <comment>rules.consent.information_incomplete</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s rules do not know the treatment {treatment}, so it cannot be judged. Choose a treatment from the list, or add its definition to the rule pack.</source>
        <comment>rules.unknown_treatment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a personnummer, not a samordningsnummer.</source>
        <comment>se.is_personnummer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a samordningsnummer, not a personnummer.</source>
        <comment>se.is_samordning</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {seconds} seconds.</source>
        <comment>sign_in.too_many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place} is invisible and turns the reading direction. Type the text instead of pasting it.</source>
        <comment>text.bidi_override</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {place} is an invisible control character. Type the text instead of pasting it.</source>
        <comment>text.control_character</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field holds one line. Take out the line break at character {place}.</source>
        <comment>text.line_break</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text for this treatment in the patient&apos;s language ({language}). Add one, or change the language.</source>
        <comment>text.missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text for this treatment in the patient&apos;s language ({language}). Add one.</source>
        <comment>text.missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too long: at most {max_length} characters fit here.</source>
        <comment>text.too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of a record is not what was signed.</source>
        <comment>vault.body.broken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the journal right now. Try again in a moment.</source>
        <comment>vault.busy</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are not in canonical form: {reason}.</source>
        <comment>vault.canonical.refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a practitioner&apos;s sign-in can open or write this.</source>
        <comment>vault.clinical_key_needed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal&apos;s database is damaged. Do not change anything; restore the newest backup.</source>
        <comment>vault.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal&apos;s database refused the step ({kind}).</source>
        <comment>vault.database_error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal&apos;s database file is missing. Restore the newest backup.</source>
        <comment>vault.database_missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} could not be read or written. Is the drive still connected?</source>
        <comment>vault.disk.failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Free some space and try again.</source>
        <comment>vault.disk.full</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to. Nothing was changed.</source>
        <comment>vault.disk.read_only</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is damaged: it is far too long.</source>
        <comment>vault.disk.too_long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some space and try again; your draft is kept.</source>
        <comment>vault.disk_full</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive with the journal does not answer, so nothing was saved. Check that it is connected.</source>
        <comment>vault.disk_gone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption library does not fit ({what}). Reinstall the program.</source>
        <comment>vault.engine_unfit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of a record could not be opened: it was damaged or altered.</source>
        <comment>vault.envelope.broken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo or document is damaged or was altered.</source>
        <comment>vault.file.broken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of a photo or document is missing ({id}).</source>
        <comment>vault.file.missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal refused this entry ({why}).</source>
        <comment>vault.gate_refused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed key or text could not be opened.</source>
        <comment>vault.hpke.broken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is already open on {host} since {since} (UTC). Close it there first.</source>
        <comment>vault.in_use</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is already open in another program.</source>
        <comment>vault.in_use.unknown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person already has or awaits clinical access.</source>
        <comment>vault.keyring.clinical_asked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this journal is damaged ({reason}). Nothing was changed. Restore it from a backup.</source>
        <comment>vault.keyring.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no name for a database file.</source>
        <comment>vault.keyring.database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a name of 1 to 100 ordinary characters.</source>
        <comment>vault.keyring.label</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key file in {folder}. Is this the right folder? If it was deleted, restore it from a backup.</source>
        <comment>vault.keyring.missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot remove yourself. Ask a colleague to do it.</source>
        <comment>vault.keyring.not_yourself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed who has access. Sign in again and try once more.</source>
        <comment>vault.keyring.outdated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person already has access.</source>
        <comment>vault.keyring.person_exists</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal was made for tests and is not safe to use.</source>
        <comment>vault.keyring.test_grade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal was made by a newer version of the program. Install the newest version to open it.</source>
        <comment>vault.keyring.too_new</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has no access to the journal (any more).</source>
        <comment>vault.keyring.unknown_person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs the clinical key, which you do not hold. A practitioner who holds it has to do it.</source>
        <comment>vault.keys.no_clinical</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s keystore did not answer. Unlock it (or sign in to the computer again) and try once more.</source>
        <comment>vault.keystore.failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} holds no clinic secret: 64 hexadecimal digits, or the same 32 bytes as base64.</source>
        <comment>vault.keystore.secret_file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal in {folder} could not be locked for this program. Can the folder be written to?</source>
        <comment>vault.lock_failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s note of how far the journal had come is damaged.</source>
        <comment>vault.mark.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger&apos;s stored head is damaged.</source>
        <comment>vault.merkle.frontier_broken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal was written by a newer version of the program. Update the program.</source>
        <comment>vault.newer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal&apos;s first record cannot be read. Restore a backup.</source>
        <comment>vault.no_founding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint is damaged or was not signed by the one it names.</source>
        <comment>vault.note.broken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is damaged: its password settings are not allowed.</source>
        <comment>vault.password.parameters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password cannot be used. Type it again.</source>
        <comment>vault.password.unusable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has been removed from the journal. Ask the clinic&apos;s owner.</source>
        <comment>vault.person_gone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved PIN is damaged. Sign in with your password and set a new one.</source>
        <comment>vault.pin.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN reads as a date. Choose one that does not.</source>
        <comment>vault.pin.date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Sign in with your password.</source>
        <comment>vault.pin.exhausted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <comment>vault.pin.not_six_digits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Choose digits without a pattern.</source>
        <comment>vault.pin.pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been more than half an hour. Sign in with your password.</source>
        <comment>vault.pin.too_late</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PIN. {left} tries left, then your password is asked.</source>
        <comment>vault.pin.wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal&apos;s database file is not encrypted. Do not use it; restore a backup.</source>
        <comment>vault.plaintext</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal&apos;s folder cannot be written, so nothing was saved. Check the disk and its rights.</source>
        <comment>vault.read_only</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s seal for documents cannot be used.</source>
        <comment>vault.seal_unusable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s own notes about the vault are damaged ({folder}). Ask whoever looks after the computers.</source>
        <comment>vault.seat.damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s encryption does not work correctly on this computer ({names}). No vault was opened.</source>
        <comment>vault.self_test.failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words do not belong together. One is another word, or two are swapped.</source>
        <comment>vault.sheet.checksum</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code could not be read. Scan it again or type the words.</source>
        <comment>vault.sheet.code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recovery sheet belongs to another journal or is the other sheet.</source>
        <comment>vault.sheet.other</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {position} is not on the list of words. Check it.</source>
        <comment>vault.sheet.unknown_word</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet has 24 words; these are {count}.</source>
        <comment>vault.sheet.word_count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key file is needed besides the password.</source>
        <comment>vault.sign_in.second_factor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That password is not right.</source>
        <comment>vault.sign_in.wrong_password</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is not set up for this journal. It needs the clinic&apos;s secret, or the recovery sheet.</source>
        <comment>vault.sign_in.wrong_secret</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
