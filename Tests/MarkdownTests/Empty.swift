// The room is empty until its first part moves in.
